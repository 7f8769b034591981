import itertools
s = "abcdé"
B = (None, 0, 1, 3, 5, 9, -1, -3, -5, -9, 2**62, -2**62, 2**70, -2**70, -2**63, 2**63-1)
def cut(s, a, b):
    return s[a:b]
print([cut(s, a, b) for a in B for b in B])
print([cut("", a, b) for a in B[:8] for b in B[:8]])
nan = float("nan")
V = ((), (1,), (1, 2), (1, 2.0), (2,), (1, "a"), ("a", 1), ("b",), (nan,), (nan, 1), (1, 2, 3, 4), (1, 2, 3, 4, 5), (1, 2, 3, 5), (True, 2), (1, None), (1, (2,)), ([1], 2), (2**70,), (1, 2, 3, 4, nan))
def compare(a, b):
    for op in ("<", "<=", "==", "!=", ">", ">="):
        try:
            r = OPS[op](a, b)
        except TypeError as e:
            r = str(e)
        yield r
OPS = {"<": lambda a, b: a < b, "<=": lambda a, b: a <= b, "==": lambda a, b: a == b, "!=": lambda a, b: a != b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b}
for a, b in itertools.product(V, V):
    print(a, b, *compare(a, b))
class T(tuple):
    def __lt__(self, o): return "T"
    def __eq__(self, o): return "E"
print(OPS["<"](T((1,)), (2,)), OPS["=="]((1,), T((1,))), OPS["<"]((1, T((1,))), (1, T((2,)))))
