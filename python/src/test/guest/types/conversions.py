# Every basic type converted to every other.
values = [0, 1, -7, 2**70, 0.0, 1.5, -2.5, 1e20, float("inf"), True, False, None, "", "0", "12", " 7 ", "1.5", "abc", "0x1f", [], [1, 2], [(1, 2)], (), (3,), {}, {"a": 1}, set(), {5}, range(3), b"", b"12", 1 + 2j, "ab", ["x", "y"], frozenset([1])]


class Convertible:
    def __int__(self):
        return 11

    def __float__(self):
        return 2.25

    def __str__(self):
        return "as str"

    def __repr__(self):
        return "Convertible()"

    def __bool__(self):
        return False

    def __iter__(self):
        return iter([("k", "v")])

    def __index__(self):
        return 3

    def __hash__(self):
        return 99

    def __len__(self):
        return 1


values.append(Convertible())
targets = [int, float, str, bool, list, tuple, dict, set, bytes, complex, repr, hash, len, iter, abs, round, hex, ord, sorted, sum, max, reversed, enumerate]
for target in targets:
    out = []
    for v in values:
        if target in (hash,) and isinstance(v, (str, bytes, type(None), frozenset)):
            continue
        try:
            r = target(v)
            if target in (iter, reversed, enumerate):
                r = list(r)
            elif target is set:
                r = len(r)
            elif target is hash and not isinstance(v, (int, float, complex, Convertible)):
                r = "hashable"
            elif target is bytes and isinstance(v, int) and v > 10:
                r = "long"
            out.append(r)
        except MemoryError as e:
            out.append("MemoryError")
        except (OverflowError, TypeError, ValueError) as e:
            out.append(f"{type(e).__name__[0]}:{e}")
    print(target.__name__, *map(str, out), sep=" | ")
