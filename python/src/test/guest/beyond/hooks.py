# `on_commit` and `on_abort`: what happens after a block, whichever way it ended.
import sys
import threading

from _both import both
from transaction import atomic, is_atomic, on_abort, on_commit, or_else, retry

shared = 0


def disturb():
    global shared
    shared += 1


def after_the_outermost_block():
    calls = []
    on_commit(lambda: calls.append("now"))
    assert calls == ["now"]
    with atomic:
        assert shared >= 0
        on_commit(lambda: calls.append(is_atomic()))
        with atomic:
            on_commit(lambda: calls.append("inner"))
        with atomic(rollback=True):
            on_commit(lambda: calls.append("level"))
        assert calls == ["now"]
    assert calls == ["now", 0, "inner", "level"]


def also_after_an_exception():
    calls = []
    try:
        with atomic:
            on_commit(lambda: calls.append(1))
            raise KeyError
    except KeyError:
        pass
    assert calls == [1]


def not_after_an_undone_block():
    calls = []
    try:
        with atomic(rollback=True):
            on_commit(lambda: calls.append("commit"))
            on_abort(lambda: calls.append("abort"))
            raise KeyError
    except KeyError:
        pass
    assert calls == ["abort"], calls
    calls.clear()
    with atomic:
        try:
            with atomic(rollback=True):
                on_commit(lambda: calls.append("commit"))
                on_abort(lambda: calls.append("abort"))
                raise KeyError
        except KeyError:
            assert calls == ["abort"]
    assert calls == ["abort"]
    calls.clear()

    def gives_up():
        on_commit(lambda: calls.append("commit"))
        on_abort(lambda: calls.append("abort"))
        retry()

    or_else(gives_up, lambda: on_commit(lambda: calls.append("second")))
    assert calls == ["abort", "second"], calls


def one_that_fails_stops_no_other():
    seen, calls = [], []
    hook, sys.unraisablehook = sys.unraisablehook, seen.append
    try:
        with atomic:
            on_commit(lambda: 1 / 0)
            on_commit(lambda: calls.append(1))
    finally:
        sys.unraisablehook = hook
    assert calls == [1]
    assert seen[0].exc_type is ZeroDivisionError
    assert seen[0].err_msg == "Exception ignored in on_commit callback", seen[0].err_msg


def a_callback_may_run_blocks():
    items = []

    def callback():
        with atomic:
            items.append(shared)
            on_commit(lambda: items.append("nested"))

    with atomic:
        on_commit(callback)
    assert items[1:] == ["nested"]


for check in (
    after_the_outermost_block,
    also_after_an_exception,
    not_after_an_undone_block,
    one_that_fails_stops_no_other,
    a_callback_may_run_blocks,
):
    both(check, disturb)

# Every attempt that was undone is told of, and only those.
attempts, aborts, commits = [], [], []
total = 0


def work():
    global total
    for _ in range(300):
        with atomic:
            on_abort(lambda: aborts.append(1))
            on_commit(lambda: commits.append(1))
            here = total
            for _ in range(200):
                pass
            total = here + 1


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert total == len(commits) == 900, (total, len(commits))
print("ok")
