# `atomic(rollback=True)` undoes what it did when an exception leaves it, and nothing else does.
import collections
import sys

from _both import both
from transaction import TransactionError, atomic, exclusive_atomic, is_atomic

shared = 0


class Account:
    def __init__(self, balance):
        self.balance = balance


def disturb():
    global shared
    shared += 1


def raises(kind, f, *args):
    try:
        f(*args)
    except kind as e:
        return e
    raise AssertionError("nothing was raised")


def everything_comes_back():
    global name
    name = 1
    account, items, numbers, queue = Account(10), [1, 2], {"a": 1}, collections.deque([1])
    default, counter = collections.defaultdict(list), collections.Counter("aab")
    data, group = bytearray(b"abc"), {1, 2}
    generator, iterator = (i for i in range(5)), iter([1, 2, 3])
    local = "before"
    cell = "before"

    def closure():
        return cell

    def block():
        global name
        nonlocal cell
        local = "within"
        with atomic(rollback=True):
            assert shared >= 0
            account.balance = 5
            account.owner = "me"
            items.append(3)
            items.sort(reverse=True)
            numbers["b"] = 2
            del numbers["a"]
            queue.appendleft(0)
            default["new"].append(1)
            counter["c"] += 1
            data.extend(b"de")
            group.discard(1)
            assert next(generator) == 0 and next(iterator) == 1
            name = 2
            cell = "after"
            local = "after"
            print("never seen")
            sys.stderr.write("nor this\n")
            raise KeyError("why")

    def frame():
        local = "within"
        try:
            with atomic(rollback=True):
                local = "after"
                added = 1
                raise KeyError
        except KeyError:
            pass
        return local, "added" in locals()

    assert raises(KeyError, block).args == ("why",)
    assert vars(account) == {"balance": 10} and items == [1, 2] and numbers == {"a": 1}
    assert list(queue) == [1] and not default and counter == {"a": 2, "b": 1}
    assert data == b"abc" and group == {1, 2}
    assert next(generator) == 0 and next(iterator) == 1
    assert name == 1 and closure() == "before" and local == "before"
    assert frame() == ("within", False)
    assert is_atomic() == 0


def without_exception_it_commits():
    items = []
    for i in range(4):
        with atomic(rollback=True):
            items.append((i, shared)[0])
            if i == 1:
                continue
            if i == 2:
                break
            assert is_atomic() == 1
    assert items == [0, 1, 2]

    def f():
        with atomic(rollback=True):
            items.append(3)
            return len(items)

    assert f() == 4 and items == [0, 1, 2, 3]
    with atomic(rollback=False):
        items.clear()
    raises(ZeroDivisionError, lambda: commits(items))
    assert items == [1]


def commits(items):
    with atomic:
        items.append(1)
        1 / 0


def levels():
    items = [0]
    with atomic:
        items.append(1)
        try:
            with atomic(rollback=True):
                items.append(2)
                with atomic:
                    items.append(3)
                    with atomic(rollback=True):
                        items.append(4)
                    assert is_atomic() == 3
                assert is_atomic() == 2
                raise ValueError
        except ValueError:
            assert items == [0, 1] and is_atomic() == 1
        with atomic(rollback=True):
            items.append(5)
        try:
            with atomic(rollback=True):
                items[0] = shared
                items.append(6)
                try:
                    with atomic(rollback=True):
                        items.append(7)
                        1 / 0
                except ZeroDivisionError:
                    pass
                assert items[1:] == [1, 5, 6]
                raise ValueError
        except ValueError:
            pass
    assert items == [0, 1, 5]

    # an inner block that committed is undone with the one around it
    try:
        with atomic(rollback=True):
            with atomic(rollback=True):
                items.append(8)
            raise ValueError
    except ValueError:
        pass
    assert items == [0, 1, 5]


def new_objects_survive_in_the_exception():
    try:
        with atomic(rollback=True):
            fresh = Account(shared)
            fresh.parts = [1, 2]
            raise ValueError(fresh)
    except ValueError as e:
        kept = e.args[0]
    assert kept.parts == [1, 2]
    kept.parts.append(3)
    assert kept.parts == [1, 2, 3]
    try:
        fresh
    except UnboundLocalError:
        pass
    else:
        raise AssertionError("a local of the undone block is bound")


def what_cannot_be_undone_is_refused():
    def block():
        with atomic(rollback=True):
            items.append(shared)
            open("/nonexistent", "w")

    items = []
    e = raises(TransactionError, block)
    assert "cannot be undone: opening a file" in str(e), e
    assert not items
    manager = atomic(rollback=True)
    raises(RuntimeError, manager.__enter__)
    raises(TypeError, exclusive_atomic)
    raises(TypeError, lambda: atomic(True))


def in_generators():
    items = []

    def generator():
        with atomic(rollback=True):
            items.append(1)
            yield 1
            items.append(shared)
            items.append(2)
            raise ValueError

    g = generator()
    assert next(g) == 1
    raises(ValueError, next, g)
    assert items == [1]  # what came before the suspension was a transaction of its own


def tracing():
    def tracer(frame, event, arg):
        return None

    def block():
        with atomic(rollback=True):
            assert shared >= 0
            sys.settrace(tracer)
            sys.setprofile(tracer)
            raise KeyError

    raises(KeyError, block)
    assert sys.gettrace() is None and sys.getprofile() is None


for check in (
    everything_comes_back,
    without_exception_it_commits,
    levels,
    new_objects_survive_in_the_exception,
    what_cannot_be_undone_is_refused,
    in_generators,
    tracing,
):
    both(check, disturb)
print("ok")
