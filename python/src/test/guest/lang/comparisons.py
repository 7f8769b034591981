# Chained comparisons, mixed types, identity and membership.
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 > 1, 1 == 1.0 == True, 1 != 2 != 1)
print(1 == "1", None == 0, [] == (), [1] == [1.0], (1, 2) < (1, 3), [1, 2] < [1, 2, 0])
print("a" < "b" < "c", "a" < "B", "abc" < "abcd", "" < "a", "é" > "z")
print(float("nan") == float("nan"), float("inf") > 10**400, -float("inf") < -(10**400))
print(2**53 == float(2**53), 2**53 + 1 == float(2**53), 2**53 + 1 > float(2**53))
print(1 in [1, 2], 3 not in [1, 2], "b" in "abc", "" in "", 2 in {1: 2}, 1 in {1: 2}, 5 in range(0, 10, 5))
print(None is None, None is not None, [] is [], (lambda x: x is x)([]))
nan = float("nan")
print(nan in [nan], [nan] == [nan], (nan,) == (nan,), {1: nan} == {1: nan}, [nan].index(nan), [nan].count(nan))


def trace(x):
    print("eval", x)
    return x


print(trace(1) < trace(2) < trace(3))
print(trace(2) < trace(1) < trace(3))
print(trace(1) if trace(0) else trace(2))
print(trace(0) or trace("") or trace([]) or trace("last"))
print(trace(1) and trace("x") and trace(0) and trace("never"))


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "|", e)


error(lambda: 1 < "a")
error(lambda: "a" >= 1)
error(lambda: None < None)
error(lambda: [] < ())
error(lambda: {} > {})
error(lambda: 1 in 5)
error(lambda: 1 in "abc")
error(lambda: None in None)
error(lambda: [1, "a"] < [1, 2])
error(lambda: (1, None) < (1, 2))
error(lambda: object() < object())
error(lambda: [] in {})
error(lambda: [] in set())
error(lambda: 1j < 2j)
