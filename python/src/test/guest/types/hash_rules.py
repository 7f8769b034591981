# Hashes: equal numbers have equal hashes; which objects have none; what __hash__ may answer.
from decimal import Decimal
from fractions import Fraction
import sys


def error(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, "|", e)


P = sys.hash_info.modulus
print(P, sys.hash_info.inf, sys.hash_info.nan, sys.hash_info.imag, sys.hash_info.width)
for n in 0, 1, -1, -2, P, P - 1, P + 1, -P, -P - 1, 2 * P, 2**61, 2**62, 2**63, -(2**63), 2**64, 10**30, -(10**30):
    print(n, hash(n), hash(float(n)) == hash(int(float(n))), hash(n) == hash(Fraction(n)) == hash(complex(n)) if n == float(n) else hash(Fraction(n)), hash(Decimal(n)) == hash(n))
for f in 0.5, 0.1, -0.1, 1.5, 1e300, 5e-324, -2.5, 1e-10, float("inf"), float("-inf"), -0.0, 3.0:
    print(f, hash(f), hash(f) == hash(Fraction(f)) if abs(f) != float("inf") else hash(Decimal(f)), hash(complex(f, 0)) == hash(f))
for c in 1j, -1j, 1 + 1j, 0.5 - 2.5j, complex(-1, -1), complex(0, P), complex(1e300, 1e-300):
    print(c, hash(c))
print(hash(True), hash(False), {1: "a", 1.0: "b", True: "c", 1 + 0j: "d", Fraction(1): "e"}, len({-1, -2}), hash((-1,)) == hash((-2,)))
print(hash(()), hash((1,)), hash((1, 2)), hash((2, 1)), hash(((), ((),))), hash((1.0, True)) == hash((1, 1)), hash(range(0)), hash(range(3)) == hash((3, 0, 1)), hash(range(5, 0)) == hash((0, None, None)), hash(range(7, 8, 5)) == hash((1, 7, None)))
print(hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset([3, 2, 1])), hash(frozenset([frozenset()])), hash(frozenset([1])) == hash(frozenset({1: 2})))
print(hash(b"") == hash(""), hash(b"abc") == hash(memoryview(b"abc")), hash("abc") == hash("ab" + "c"), hash(None) == hash(None), hash(...) == hash(Ellipsis))
for o in [], {}, set(), bytearray(), slice(1), slice(1, []), memoryview(bytearray(b"x")), {}.keys(), {}.items(), [].__iter__, ([],), ({},), frozenset(), range(1), {}.values().__class__:
    try:
        print(type(o).__name__, type(hash(o)).__name__)
    except Exception as e:
        print(type(o).__name__, type(e).__name__, "|", e)


class H:
    def __init__(self, h):
        self.h = h

    def __hash__(self):
        return self.h


class B(bool.__base__):
    pass


for h in 5, -1, True, 2**61 - 1, 2**61, 2**64, -(2**64), 2**63 - 1, -(2**63), 10**40, B(7), "x", 1.0, None:
    error(hash, H(h))
    if isinstance(h, int):
        print(H(h).__hash__() == h, hash(H(h)) == hash(h))


class E:
    def __eq__(self, o):
        return True


class E2(E):
    __hash__ = object.__hash__


class E3(E):
    def __hash__(self):
        return 3


class E4(E3):
    def __eq__(self, o):
        return False


class E5(E3):
    __hash__ = None


class E6(E3):
    pass


class E7(E3):
    __eq__ = E.__eq__


for c in E, E2, E3, E4, E5, E6, E7:
    print(c.__name__, c.__hash__ is None, c.__dict__.get("__hash__", "absent") is None, "__hash__" in c.__dict__)
    try:
        print(type(hash(c())).__name__, len({c()}))
    except TypeError as e:
        print(e)
from collections.abc import Hashable

print([isinstance(c(), Hashable) for c in (E, E2, E3, E4, E5, list, tuple)], isinstance(([],), Hashable))
error(lambda: {[]: 1})
error(lambda: {[]})
error(lambda: {}[[]])
error(lambda: [] in {})
error(lambda: [] in set())
error(lambda: set() in {frozenset()})
error(lambda: {frozenset()}.discard(set()))
error(lambda: {1}.discard([]))
error(lambda: {}.get([]))
error(lambda: {}.pop([]))
error(lambda: {}.pop([], 1))
error(lambda: {}.setdefault([], 1))
error(lambda: dict.fromkeys([[]]))
error(lambda: dict([([], 1)]))
error(lambda: frozenset([{}]))
