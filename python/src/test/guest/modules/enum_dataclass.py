# enum and dataclasses: heavy users of metaclasses, exec and annotations.
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
from dataclasses import asdict, astuple, dataclass, field, fields, replace


@dataclass(order=True)
class Item:
    name: str
    price: float = 1.0
    tags: list = field(default_factory=list, compare=False)

    def total(self, n=1):
        return self.price * n


a, b = Item("a"), Item("b", 2.5, ["x"])
print(a, b, a == Item("a"), a < b, b.total(2), asdict(b), astuple(a), replace(a, price=9), [f.name for f in fields(Item)])
a.tags.append("own")
print(Item("z").tags, a.tags)


@dataclass(frozen=True)
class Frozen:
    x: int

    def __post_init__(self):
        if self.x < 0:
            raise ValueError("negative")


print(Frozen(1), hash(Frozen(1)) == hash(Frozen(1)), {Frozen(1): 1}[Frozen(1)])
error(lambda: setattr(Frozen(1), "x", 2))
error(Frozen, -1)
error(Item)
error(lambda: dataclass(type("Bad", (), {"__annotations__": {"x": list}, "x": []})))


@dataclass
class Child(Item):
    extra: int = 0


print(Child("c", extra=5))
