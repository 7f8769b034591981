# Classes, functions and modules change while other threads use them.
import sys
import threading

N = 300


class A:
    value = 0

    def name(self):
        return "first"


class B(A):
    pass


stop = threading.Event()
odd = []


def use():
    objects = [A(), B()]
    while not stop.is_set():
        for o in objects:
            if o.name() not in ("first", "second"):
                odd.append(o.name())
            v = o.value
            if not isinstance(v, int):
                odd.append(v)
            if helper() not in (1, 2):
                odd.append("helper")
            if getattr(o, "extra", "none") not in ("none", "extra"):
                odd.append("extra")


def helper():
    return 1


def second(self):
    return "second"


first_helper, first_name = helper, A.name
users = [threading.Thread(target=use) for _ in range(2)]
for t in users:
    t.start()
for i in range(N):
    A.name = second
    A.value = i
    helper = lambda: 2
    A.extra = "extra"
    B.value = -i
    del A.extra
    del B.value
    A.name = first_name
    helper = first_helper
stop.set()
for t in users:
    t.join()
print(odd[:3], A().name(), A.value, B.value, hasattr(A, "extra"))
made = []


def make(n):
    for i in range(50):
        cls = type(f"C{n}_{i}", (A,), {"n": n, "get": lambda self, i=i: i})
        o = cls()
        o.attribute = i
        made.append((o.get() == i, o.n == n, o.attribute == i, cls.__name__))


threads = [threading.Thread(target=make, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(made), all(a and b and c for a, b, c, _ in made), len({name for *_, name in made}))


class Shared:
    pass


shared = Shared()


def attributes(n):
    for i in range(100):
        setattr(shared, f"a{n}_{i}", i)
        if i % 3 == 0:
            delattr(shared, f"a{n}_{i}")


threads = [threading.Thread(target=attributes, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(vars(shared)), all(getattr(shared, f"a{n}_{i}", None) == (None if i % 3 == 0 else i) for n in range(4) for i in range(100)))
imported = []


def do_import():
    import _thread_import_target

    imported.append(_thread_import_target.VALUE)


threads = [threading.Thread(target=do_import) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(imported, sys.modules["_thread_import_target"].LOADS)
