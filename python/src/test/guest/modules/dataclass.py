# dataclasses: classes whose methods are made with exec from annotations.
from dataclasses import asdict, astuple, dataclass, field, fields, replace


def error(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, "|", e)



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
