# dataclasses: fields, order, slots, frozen, inheritance, replace, what is refused.
import copy
import dataclasses
import pickle
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import ClassVar

def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except BaseException as e:
        print(type(e).__name__, "|", e)
    else:
        print(repr(r))



@dataclass(order=True, slots=True, frozen=True)
class A:
    x: int
    y: list = field(default_factory=list, compare=False, repr=False)
    c: ClassVar[int] = 5
    _: KW_ONLY
    z: str = "z"


print(A(1), A(1, [2], z="q"), A(1) == A(1, [5]), A(1) < A(2), hash(A(1)) == hash(A(1, [3])), A.__slots__, A.__match_args__)
t(A)
t(A, 1, [], "z")
t(setattr, A(1), "x", 2)
t(delattr, A(1), "x")
t(lambda: A(1) < 5)
t(lambda: pickle.loads(pickle.dumps(A(1, [2]))).y)
t(replace, A(1), x=7)
t(replace, A(1), nope=7)
t(replace, 5)
t(replace, A)


@dataclass
class B:
    a: InitVar[int]
    b: int = field(init=False)
    d: dict = field(default_factory=dict, metadata={"k": 1}, kw_only=True)

    def __post_init__(self, a):
        self.b = a * 2


b = B(4, d={"n": (A(1), [A(2)])})
print(b, asdict(b), astuple(b), [f.name for f in fields(B)], fields(B)[1].metadata, hasattr(b, "a"), B.__hash__)
print(repr(fields(B)[0])[:60])
t(replace, b, b=1)
t(replace, b)
t(replace, b, a=3)
t(asdict, B)
t(fields, 5)
print(is_dataclass(b), is_dataclass(B), is_dataclass(5), asdict(b, dict_factory=lambda p: [k for k, _ in p]))


def define(source):
    space = dict(globals())
    try:
        exec(source, space)
        print(space.get("r", "defined"))
    except Exception as e:
        print(type(e).__name__, "|", e)


define("@dataclass\nclass X:\n  a: int = 1\n  b: int")
define("@dataclass\nclass X:\n  a: list = []")
define("@dataclass\nclass X:\n  a: int = field(default=1, default_factory=int)")
define("@dataclass\nclass X:\n  a = field()")
define("@dataclass(order=True, eq=False)\nclass X: pass")
define("@dataclass(order=True)\nclass X:\n  def __lt__(s, o): pass")
define("@dataclass(frozen=True)\nclass X:\n  def __setattr__(s, n, v): pass")
define("@dataclass(unsafe_hash=True)\nclass X:\n  def __hash__(s): return 1")
define("@dataclass(slots=True)\nclass X:\n  __slots__ = ()")
define("@dataclass(weakref_slot=True)\nclass X: pass")
define("@dataclass(frozen=True)\nclass X(B): pass")
define("@dataclass\nclass X(A): pass")
define("@dataclass\nclass X:\n  a: KW_ONLY\n  b: KW_ONLY")
define("@dataclass\nclass X:\n  a: ClassVar[int] = field(default_factory=int)")
define("@dataclass\nclass X:\n  a: InitVar[int] = field(default_factory=int)")
define("@dataclass\nclass X:\n  a: ClassVar[int] = field(kw_only=True)")
define("@dataclass\nclass X:\n  a: 'ClassVar[int]' = 1\n  b: 'dataclasses.InitVar[int]' = 2\nr = [f.name for f in fields(X)]")
define("@dataclass(repr=False, eq=False, init=False, match_args=False)\nclass X:\n  a: int = 3\nr = X().a, hasattr(X, '__match_args__'), X() == X(), X.__eq__ is object.__eq__")
define("@dataclass\nclass X:\n  a: 'X'\nx = X(None); x.a = x; r = repr(x)")
define("@dataclass\nclass P:\n  a: int = 1\n  b: int = 2\n@dataclass\nclass X(P):\n  c: int = 3\n  a: str = 'x'\nr = X(), X.__init__.__annotations__")
M = make_dataclass("M", ["x", ("y", int), ("z", int, field(default=9))], bases=(object,), namespace={"s": lambda self: self.y + self.z}, frozen=True)
print(M(1, 2), M(1, 2).s(), M.__module__, M.__doc__)
t(make_dataclass, "M", ["a", "a"])
t(make_dataclass, "M", ["class"])
t(make_dataclass, "M", ["1a"])
t(make_dataclass, "M", [5])
t(make_dataclass, "M", [(1, 2, 3, 4)])
print(copy.copy(A(1, [2])).y, copy.deepcopy(b).d["n"][1], A.__doc__, B.__doc__)
match A(3, z="w"):
    case A(x, y, z=z):
        print(x, y, z)


@dataclass
class G[T]:
    v: T


print(G[int](3), G.__annotations__, G[int].__origin__.__name__)
print(repr(dataclasses.MISSING)[:35], field(kw_only=True).kw_only)
