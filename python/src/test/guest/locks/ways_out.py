# What a block did stays done however it is left, and the lock is free.
import threading
import traceback

from _two import together

lock = threading.Lock()
counts = {"raise": 0, "return": 0, "jump": 0, "swallow": 0, "deep": 0}


def raising():
    try:
        with lock:
            counts["raise"] += 1
            local = "kept"
            raise ValueError("from the block")
    except ValueError as e:
        assert local == "kept"
        lines = traceback.extract_tb(e.__traceback__)
        assert [f.line for f in lines] == ['raise ValueError("from the block")'], lines
        assert e.__context__ is None


def chained():
    try:
        try:
            raise KeyError("outer")
        except KeyError:
            with lock:
                raise ValueError("inner")
    except ValueError as e:
        assert isinstance(e.__context__, KeyError)


def returning():
    with lock:
        counts["return"] += 1
        return counts["return"]


def jumping():
    for i in range(4):
        with lock:
            counts["jump"] += 1
            if i == 1:
                continue
            if i == 2:
                break


def finishing():
    done = []
    try:
        with lock:
            try:
                counts["swallow"] += 1
                return
            finally:
                done.append(lock.locked())
    finally:
        assert done == [True], done


def deep(n=0):
    if n == 0:
        try:
            with lock:
                counts["deep"] += 1
                deep(1)
        except RecursionError:
            pass
    else:
        deep(n + 1)


for f in raising, chained, returning, jumping, finishing:
    print(f.__name__, together(f, f), lock.locked())
print(together(deep, deep, times=5), lock.locked())
print(counts)
