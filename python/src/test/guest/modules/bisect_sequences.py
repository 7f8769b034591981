# What bisect takes for a sequence.
import bisect
import collections
import types


class Both:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return "ace"[i]

    def insert(self, i, x):
        return print("insert", i, x)


class Unsized:
    def __getitem__(self, i):
        return i


class Sized:
    def __len__(self):
        return 2


class D(dict):
    pass


class G(dict):
    def __getitem__(self, i):
        return i * 10


class L(list):
    def __getitem__(self, i):
        print(end=f"[{i}]")
        return super().__getitem__(i)


class Mapping(collections.abc.Mapping):
    def __len__(self):
        return 2

    def __iter__(self):
        return iter("ab")

    def __getitem__(self, i):
        return i


for make in (lambda: {1: 2}, lambda: {0: 2}, lambda: D({0: 1}), lambda: G({0: 1}), lambda: {1, 2}, lambda: (1, 2), lambda: range(5),
             lambda: 5, lambda: None, lambda: iter([1]), Both, Unsized, Sized, Mapping, lambda: [1, 2], lambda: L([1, 2, 3]),
             lambda: collections.deque([1, 2]), lambda: types.MappingProxyType({0: 1}), lambda: {0: 1}.keys(), lambda: b"\1\2",
             lambda: bytearray(b"\1\3"), lambda: collections.OrderedDict({0: 1}), lambda: memoryview(b"\1\5"), lambda: frozenset([1])):
    for name in "bisect_left", "bisect", "insort", "insort_left":
        for args in ((), (0, 1), (1,), (-1,), (0, None)):
            o = make()
            x = "b" if isinstance(o, Both) else 1
            try:
                r = getattr(bisect, name)(o, x, *args)
                print(type(o).__name__, name, args, "->", r, list(o) if name[0] == "i" and type(o) is list else "")
            except Exception as e:
                print(type(o).__name__, name, args, "->", type(e).__name__, e)
for args in ((), ([],), ([], 1, "a"), ([], 1, 0, "b"), ([], 1, 0, 1, None), ([1], 1, 2**70), ([1, 2], 1, 0, 5), ([1], "a")):
    for name in "bisect_left", "insort_right":
        try:
            print(getattr(bisect, name)(*args))
        except Exception as e:
            print(name, args, "->", type(e).__name__, e)
print(bisect.bisect([1, 4, 9], 2, key=lambda v: v**0.5), bisect.bisect_left(["a", "bb"], 2, key=len))
