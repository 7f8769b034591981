"""Generic classes with every protocol of pickle; type variables of code that has no module."""

import copy
import pickle
from typing import Generic, Protocol, TypeVar, runtime_checkable

T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, value):
        self.value = value


@runtime_checkable
class HasValue(Protocol[T]):
    value: T


class Both(Box[int], HasValue[int]):
    pass


for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    for made in Box(1), Box[int]([2]), Both(3):
        again = pickle.loads(pickle.dumps(made, protocol))
        print(protocol, type(again).__name__, again.value, again.__dict__)
print(copy.copy(Box(4)).value, Generic.__flags__ >> 9 & 1, isinstance(Both(1), HasValue))
scope = {}
exec(
    "from typing import TypeVar, ParamSpec, TypeVarTuple\n"
    "T, P, Ts = TypeVar('T'), ParamSpec('P'), TypeVarTuple('Ts')",
    scope,
    scope,
)
for name in "T", "P", "Ts":
    print(scope[name], scope[name].__module__)
print(T.__module__, Generic.__module__, Generic.__name__, repr(Generic))
