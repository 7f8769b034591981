# super().name finds the object's class, its order and the name at one moment.
import threading
from transaction import atomic


class Base:
    pass


class X(Base):
    who = 'x'


class Y(Base):
    who = 'y'


class Middle(Base):
    def ask(self):
        return super().who


class First(Middle, X):
    pass


class Second(Middle, Y):
    pass


def swap():
    # whoever is First finds 'x', whoever is Second finds 'y'
    for _ in range(400):
        with atomic:
            X.who = 'stale'
            Y.who = 'y'
            shared.__class__ = Second
        with atomic:
            Y.who = 'stale'
            X.who = 'x'
            shared.__class__ = First
    done.append(True)


def ask():
    while not done:
        seen.add(shared.ask())


shared = First()
done, seen = [], set()
threads = [threading.Thread(target=f) for f in (swap, ask, ask)]
for t in threads:
    t.start()
for t in threads:
    t.join()
seen.add(shared.ask())
print('stale' in seen, seen <= {'x', 'y'}, shared.ask())
