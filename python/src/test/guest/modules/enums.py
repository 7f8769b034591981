# enum: a heavy user of metaclasses and descriptors.
from enum import Enum, IntEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    ALIAS = 1

    def describe(self):
        return f"{self.name}={self.value}"


print(Color.RED, repr(Color.GREEN), Color(1), Color["GREEN"], Color.ALIAS is Color.RED, list(Color), Color.RED.describe(), len(Color), Color.RED in Color)
print(Color.RED == 1, Color.RED == Color.RED, {Color.RED: "r"}[Color(1)], isinstance(Color.RED, Color), type(Color.RED).__name__, list(Color.__members__))


class Level(IntEnum):
    LOW = auto()
    HIGH = auto()


print(Level.LOW < Level.HIGH, Level.HIGH + 1, Level.LOW == 1, sorted([Level.HIGH, Level.LOW]), f"{Level.LOW}", int(Level.HIGH))


def error(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(Color, 9)
error(lambda: Color["NOPE"])
error(lambda: Color.NOPE)
error(lambda: setattr(Color, "RED", 5))
error(lambda: Color.RED < Color.GREEN)
error(lambda: type("Sub", (Color,), {}))
error(lambda: unique(Color))
