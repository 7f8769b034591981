# A block whose invariant does not hold is undone, with an error.
from transaction import TransactionError, atomic, inevitable, invariant

from _both import both

shared = 0


class Account:
    balance = 10


def disturb():
    global shared
    shared += 1


def move(a, b, amount):
    with atomic:
        invariant(lambda: a.balance >= 0)
        invariant(lambda: shared >= 0 and b.balance >= 0)
        a.balance -= amount
        b.balance += amount


def fails(kind, f, *args):
    try:
        f(*args)
    except kind as e:
        return str(e)
    raise AssertionError("nothing was raised")


def a_violation_undoes():
    a, b = Account(), Account()
    move(a, b, 7)
    assert (a.balance, b.balance) == (3, 17)
    message = fails(TransactionError, move, a, b, 7)
    assert message.startswith("invariant violated: <function move.<locals>.<lambda> at "), message
    assert (a.balance, b.balance) == (3, 17)
    fails(TransactionError, move, b, a, 18)
    assert (a.balance, b.balance) == (3, 17)


def at_the_end_of_the_outermost_block():
    a, b = Account(), Account()
    with atomic:
        a.balance = -5
        with atomic:
            invariant(lambda: a.balance >= 0)
        b.balance = 1
        a.balance = 5
    assert (a.balance, b.balance) == (5, 1)


def also_after_an_exception():
    a = Account()

    def block():
        with atomic:
            invariant(lambda: a.balance >= 0)
            a.balance = -1
            raise KeyError

    fails(TransactionError, block)
    assert a.balance == 10


def one_that_raises_undoes():
    a = Account()

    def block():
        with atomic:
            a.balance = 3
            invariant(lambda: 1 / 0)

    fails(ZeroDivisionError, block)
    assert a.balance == 10


def of_an_undone_level_is_forgotten():
    a = Account()
    with atomic:
        try:
            with atomic(rollback=True):
                invariant(lambda: False)
                raise KeyError
        except KeyError:
            pass
        a.balance = 4
    assert a.balance == 4
    with atomic:
        a.balance = 5
    assert a.balance == 5


def what_cannot_be_undone_is_refused():
    def later():
        with atomic:
            invariant(lambda: True)
            inevitable("too late")

    def before():
        with atomic:
            inevitable("too early")
            invariant(lambda: True)

    assert "cannot be undone: too late" in fails(TransactionError, later)
    assert "cannot have an invariant" in fails(TransactionError, before)
    assert "atomic block" in fails(RuntimeError, lambda: invariant(lambda: True))


for check in (
    a_violation_undoes,
    at_the_end_of_the_outermost_block,
    also_after_an_exception,
    one_that_raises_undoes,
    of_an_undone_level_is_forgotten,
    what_cannot_be_undone_is_refused,
):
    both(check, disturb)
print("ok")
