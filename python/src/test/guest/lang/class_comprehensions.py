import sys, traceback
x = "global x"
def show(*a): print(*a)
class A:
    x = 1
    try:
        y = [x for _ in range(2)]
        print(y)
        z = [x for x in range(3)]
        print(x, z)
        print([[a * b for a in range(2)] for b in range(3)])
        fs = [lambda: i for i in range(3)]
        print([f() for f in fs])
        print({k: v for k, v in zip("ab", range(2))}, {w for w in "a"})
        print([(lambda q=q: (q, x))() for q in range(2)])
        print([i for i in range(3) if i if x])
    except NameError as e:
        print(type(e), e)
    print(sorted(n for n in locals() if not n.startswith("__")))
    def m(self):
        return __class__.__name__, [__class__.__name__ for _ in range(1)], super().__init__
    print([f for f in [m]][0].__name__)
    i = 7
    v = [i for i in range(2)]
    print(i, v)
    names = [sys._getframe().f_code.co_name for _ in range(1)]
    print(names)
print(sorted(n for n in vars(A) if not n.startswith("__")), A().m()[:2])
def outer(p):
    n = 5
    class B:
        n = 6
        l = [n + p for _ in range(2)]
        k = [(n, p, [n for _ in range(1)]) for n in range(1)]
        g = [lambda: (n, p, r) for r in range(2)]
        class C:
            t = [n for _ in range(1)]
        def f(self): return [n for _ in range(1)]
        __private = 3
        q = [__z for __z in range(2)]
    print(B.l, B.k, [f() for f in B.g], B.C.t, B().f(), B.q)
outer(10)
class T[U]:
    us = [U for _ in range(1)]
    names = [x for x in (1, 2)]
    print(us, names)
class D:
    def missing():
        class E:
            bad = 3
            worse = [undefined for _ in range(2)]
    try:
        missing()
    except NameError:
        traceback.print_exc()
    try:
        d = {1 // n: n for n in (1, 0)}
    except ZeroDivisionError:
        traceback.print_exc()
    try:
        [a for a in 5]
    except TypeError:
        traceback.print_exc()
class F:
    vals = [1, 2]
    pairs = [(a, b) for a in vals for b in [3]]
    try:
        bad = [b for a in vals for b in vals]
    except NameError as e:
        print(e)
    print(pairs)
