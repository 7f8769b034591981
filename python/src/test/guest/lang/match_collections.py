"""Which classes fit sequence and mapping patterns, and what is asked of them."""
import array
import collections
import collections.abc


def kind(x):
    match x:
        case [*_]:
            return "seq"
        case {}:
            return "map"
    return None


for value in [1], (1,), range(2), "ab", b"ab", bytearray(b"ab"), memoryview(b"ab"), {}, {1}:
    print(type(value).__name__, kind(value))
print(kind(array.array("b", b"abc")), kind(collections.deque()), kind(collections.UserDict()))
print(kind(collections.UserList()), kind(collections.UserString("a")), kind(collections.Counter()))


class Late:
    pass


class Child(Late):
    pass


print(kind(Late()), kind(Child()))
collections.abc.Sequence.register(Late)
print(kind(Late()), kind(Child()))


class LateMap:
    pass


class ChildMap(LateMap):
    pass


collections.abc.MutableMapping.register(LateMap)
print(kind(LateMap()), kind(ChildMap()))


class First(collections.UserDict, collections.abc.Sequence):
    pass


class Second(list, collections.abc.Mapping):
    pass


print(kind(First()), kind(Second()))


class Told(collections.abc.Sequence):
    def __len__(self):
        print("len")
        return 3

    def __getitem__(self, index):
        print("item", index)
        if index > 2:
            raise IndexError
        return index


def parts(x):
    match x:
        case [_, _]:
            return 2
        case [a, *_, b] if a > b:
            return a, b
        case [_, _, c] if c == 5:
            return c
        case [*all, last]:
            return all, last


print(parts(Told()))
print(parts(range(10**12)[:0]), parts([1]))
match range(10**9):
    case [x, y, *_]:
        print(x, y)
for source in (
    'case {"a": _, "a": _}: pass',
    "case {0: _, False: _}: pass",
    "case {0: _, -0: _}: pass",
    "case {1: _, 1.0: _}: pass",
    "case {0: _, 0j: _}: pass",
    'case f"": pass',
    'case {f"": _}: pass',
    'case {"a": _, b"a": _, 1: _, -1: _, 1 + 1j: _, 1 - 1j: _}: pass',
):
    try:
        compile("match 1:\n  " + source, "?", "exec")
        print("fine")
    except SyntaxError as e:
        print(e)
