# The bases of a class change while other threads ask for them, derive from it, and catch it.
import threading
import time


class A:
    def who(self):
        return "A"


class B:
    def who(self):
        return "B"


class C(A):
    def who(self):
        return super().who()


class D(C):
    pass


class E1(Exception):
    pass


class E2(Exception):
    pass


class E(E1):
    pass


N = 250
between = [type("X", (Exception,), {}) for i in range(60)]
classes = (A, *between, B)
errors = (E1, *between, E2)
done = False
wrong = []


def check(what, right):
    if not right and len(wrong) < 10:
        wrong.append(what)


def ask():
    d = D()
    while not done:
        check("isinstance of several", isinstance(d, classes))
        check("issubclass of several", issubclass(D, classes))
        order = D.__mro__
        check("order", (A in order) != (B in order))
        check("bases", C.__bases__ in ((A,), (B,)))
        check("super", d.who() in ("A", "B"))
        try:
            raise E
        except errors:
            pass
        except Exception:
            check("except", False)


made = []


def derive():
    for i in range(100):
        made.append(type("N", (C,), {}))
        if done:
            break
        time.sleep(0.001)


threads = [threading.Thread(target=f) for f in (ask, ask, derive, derive)]
for t in threads:
    t.start()
for i in range(N):
    C.__bases__ = (B,)
    E.__bases__ = (E2,)
    C.__bases__ = (A,)
    E.__bases__ = (E1,)
done = True
for t in threads:
    t.join()
print(wrong)
print(all(n.__mro__[1:] == C.__mro__ and issubclass(n, A) for n in made))
known = C.__subclasses__()
print(known[0] is D, all(n in known for n in made))
C.__bases__ = (B,)
print(all(n.__mro__[1:] == C.__mro__ for n in made), D.__mro__ == (D, C, B, object), E.__mro__[1] is E1)
