# acquire() and release() as a pair in one function, the same as a with statement.
import threading

from _two import together

lock = threading.Lock()


class Account:
    def __init__(self):
        self.lock = threading.RLock()
        self.balance = 0
        self.log = []

    def add(self, n):
        self.lock.acquire()
        try:
            old = self.balance
            self.log.append(old)
            self.balance = old + n
            if n > 5:
                raise ValueError("too much")
            return old
        except ValueError as e:
            self.log.pop()
            self.balance -= n
            return str(e)
        finally:
            self.lock.release()

    def both(self, n):
        self.lock.acquire()
        try:
            assert self.lock._recursion_count() == 1
            self.add(n)
            self.add(9)
        finally:
            self.lock.release()


account = Account()
numbers = []


def adds():
    assert account.add(7) == "too much"
    account.add(1)
    account.both(1)


def locals_kept():
    x = 1
    lock.acquire()
    try:
        x += 1
        numbers.append(len(numbers))
        for y in range(3):
            x += y
            if y == 1:
                break
    finally:
        lock.release()
    assert x == 3 and not (lock.acquire(False) and lock.release())


def lost():
    try:
        free.acquire()
        try:
            free.release()
        finally:
            free.release()
    except RuntimeError as e:
        errors.add(str(e))


def generated():
    for i in range(3):
        lock.acquire()
        try:
            x = i
        finally:
            lock.release()
        yield x


def advanced():
    assert list(generated()) == [0, 1, 2]


errors = set()
free = threading.RLock()
print(together(adds, adds), account.balance, account.log == list(range(240)), account.lock._is_owned())
print(together(locals_kept, locals_kept), numbers == list(range(120)), lock.locked())
print(together(lost, times=100), errors)
print(together(advanced, advanced), lock.locked())
