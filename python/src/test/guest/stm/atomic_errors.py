# Misuse of atomic, exclusive_atomic, single_transaction and their messages.
import pypystm
import transaction
from pypystm import atomic, error, exclusive_atomic, is_atomic, single_transaction


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, type(e) is error, "|", e)


attempt(atomic.__exit__, None, None, None)
print(is_atomic())


def exclusive_inside():
    with atomic:
        with exclusive_atomic:
            print("never")


def atomic_inside_exclusive():
    with exclusive_atomic:
        with atomic:
            return is_atomic()


def exclusive_twice():
    with exclusive_atomic:
        with exclusive_atomic:
            print("never")


def single():
    with single_transaction:
        return is_atomic()


attempt(exclusive_inside)
print(is_atomic())
attempt(atomic_inside_exclusive)
attempt(exclusive_twice)
print(is_atomic())
attempt(single)
print(is_atomic(), pypystm.hint_commit_soon(), pypystm.error is RuntimeError)
with atomic:
    print(pypystm.hint_commit_soon(), is_atomic())
for f in (is_atomic, pypystm.hint_commit_soon, pypystm.count):
    try:
        f(5)
    except TypeError:
        print("no arguments")
attempt(pypystm.setsegmentlimit, 0)
attempt(pypystm.setsegmentlimit, "x")
pypystm.setsegmentlimit(3)
print(pypystm.getsegmentlimit(), transaction.getsegmentlimit())
a, b = pypystm.count(), pypystm.count()
print(b - a, a > 0, isinstance(pypystm.time(), float), pypystm.clock() <= pypystm.clock())
print(issubclass(transaction.TransactionError, Exception), transaction.TransactionError.__module__, transaction.atomic is pypystm.atomic)
from __pypy__.thread import atomic as other, signals_enabled

print(other is atomic)
with signals_enabled:
    print("signals enabled")
committed, aborted, lost = transaction.statistics()
with atomic:
    pass
now = transaction.statistics()
print(now[0] >= committed, now[1] >= aborted, now[2] >= lost)
local = pypystm.local()
local.x = 1
print(local.x, type(local).__name__)
