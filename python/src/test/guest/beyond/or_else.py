# `retry` waits for a change, `or_else` offers something else instead.
import threading

from _both import both
from transaction import TransactionError, atomic, inevitable, is_atomic, or_else, retry

shared = 0


def disturb():
    global shared
    shared += 1


def give_up(items):
    items.append(shared)
    print("never seen")
    retry()


def the_first_that_does_not_retry():
    items = []
    assert or_else(lambda: "first", lambda: 1 / 0) == "first"
    assert or_else(lambda: give_up(items), lambda: "second") == "second" and items == []
    nested = lambda: or_else(lambda: give_up(items), lambda: give_up(items))
    assert or_else(nested, lambda: len(items)) == 0
    assert or_else(lambda: give_up(items), lambda: or_else(lambda: give_up(items), is_atomic)) == 2


def within_a_block():
    items = [0]

    def take():
        items.append(1)
        if shared >= 0:
            retry()

    def put():
        items.append(2)

    with atomic:
        items.append(3)
        or_else(take, put)
        with atomic(rollback=True):
            or_else(take, put)
        assert is_atomic() == 1
    assert items == [0, 3, 2, 2], items


def an_exception_commits():
    items = []

    def fails():
        items.append(shared and 1)
        raise KeyError(1)

    try:
        or_else(fails, lambda: None)
    except KeyError:
        pass
    assert len(items) == 1


def after_an_irrevocable_effect():
    items = []
    with atomic:
        inevitable("a test")
        assert or_else(lambda: give_up(items), lambda: items + [1]) == [1]
        try:
            or_else(lambda: inevitable("another"), lambda: None)
        except TransactionError as e:
            assert "cannot be undone: another" in str(e)


for check in (
    the_first_that_does_not_retry,
    within_a_block,
    an_exception_commits,
    after_an_irrevocable_effect,
):
    both(check, disturb)

try:
    retry()
except RuntimeError as e:
    assert str(e) == "retry() must be called in an atomic block"


# Waits for either of two mailboxes, and for a third one that is only looked at by the second way.
boxes = [[], [], []]
got = []


def take(box):
    if not box:
        retry()
    return box.pop()


def consumer():
    while len(got) < 300:
        got.append(or_else(lambda: take(boxes[0]), lambda: take(boxes[1]) + take(boxes[2])))


def producer(i):
    for n in range(100):
        boxes[i].append(1)


threads = [threading.Thread(target=consumer)]
threads += [threading.Thread(target=producer, args=(i,)) for i in (0, 1, 2)]
for thread in threads:
    thread.start()
for thread in threads[1:]:
    thread.join()
while len(got) < 200:
    pass
assert sorted(got) == [1] * 100 + [2] * 100 and boxes == [[], [], []]
for _ in range(100):
    boxes[0].append(3)
threads[0].join()
assert got[200:] == [3] * 100
print("ok")
