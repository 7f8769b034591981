# Type variables, generic classes and aliases, protocols, typed tuples and dictionaries.
import typing
from typing import *
T = TypeVar('T'); U = TypeVar('U', bound=int, covariant=True); P = ParamSpec('P'); Ts = TypeVarTuple('Ts')
print(T, U, P, Ts, P.args, P.kwargs, T.__name__, U.__bound__, T.__constraints__, U.__covariant__)
def sh(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, '|', e)
sh(lambda: TypeVar('A', int)); sh(lambda: TypeVar('A', int, str, bound=int)); sh(lambda: TypeVar('A', covariant=True, contravariant=True)); sh(lambda: TypeVar(1))
class G(Generic[T]):
    def f(self) -> T: ...
print(G[int], G.__parameters__, G[int].__args__, isinstance(G[int](), G), G[int]().__orig_class__)
print(list[T][int], dict[str, T][int], Dict[T, U][str, bool], Optional[T], Union[int, T][str], Callable[P, T][[int], str])
print(tuple[*Ts][int, str], T | None, Callable[[int], str])
class Box[X]:
    def get[Y](self, y: Y) -> X: ...
print(Box[int], Box.__type_params__, Box.get.__type_params__, Box.__orig_bases__)
type A[Z] = list[Z] | None
print(A, A.__value__, A[int], A.__type_params__, A.__parameters__)
sh(lambda: G[int, str])
class Pr(Protocol):
    def m(self): ...
@runtime_checkable
class Rt(Protocol):
    def m(self): ...
class Im:
    def m(self): ...
print(isinstance(Im(), Rt))
class N(NamedTuple):
    a: int
    b: str = 'x'
print(N(1), N._fields, get_type_hints(N))
class TD(TypedDict):
    k: int
print(TD(k=1), TD.__annotations__, get_args(List[int]), get_origin(Dict[str, int]), NewType('UserId', int)(5), cast(int, 'x'))
