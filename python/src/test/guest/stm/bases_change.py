# In an atomic block the bases of classes stay as they are, and they change together with all else.
import threading

from transaction import atomic


class A:
    pass


class B:
    pass


class C(A):
    pass


class D(C):
    pass


N = 400
done = False
wrong = set()
now = ["A"]


def asked(A, B, C, D, d):
    with atomic:
        found = [now[0] == "A", issubclass(C, A)]
        sum(range(500))
        found += [issubclass(D, A), isinstance(d, A)]
        sum(range(500))
        found += [not issubclass(C, B), not isinstance(d, B)]
    return found


def shown():
    with atomic:
        found = [C.__bases__ == (A,), C.__base__ is A, A in D.__mro__, C in A.__subclasses__()]
        sum(range(500))
        found += [C not in B.__subclasses__(), issubclass(D, A), now[0] == "A"]
        below = C.__subclasses__() == [D]
    return found if below else []


def ask():
    d = D()
    while not done:
        for found in asked(A, B, C, D, d), shown():
            if len(set(found)) != 1:
                wrong.add(tuple(found))


threads = [threading.Thread(target=ask) for _ in range(2)]
for t in threads:
    t.start()
for i in range(N):
    with atomic:
        now[0] = "B"
        C.__bases__ = (B,)
    with atomic:
        C.__bases__ = (A,)
        now[0] = "A"
done = True
for t in threads:
    t.join()
print(list(wrong)[:3])

with atomic:
    made = type("Made", (D,), {})
    inside = D.__subclasses__()
print(inside == [made], D.__subclasses__() == [made], made.__mro__ == (made, D, C, A, object))
