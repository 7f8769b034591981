# A block that releases its lock, takes another one with it, or leaves one taken.
import threading

from _two import together

lock = threading.Lock()
other = threading.Lock()
signal = threading.Lock()
errors = []


def again():
    with lock:
        lock.release()
        lock.acquire()


def too_often():
    try:
        with own_lock.lock:
            own_lock.lock.release()
    except RuntimeError as e:
        errors.append(str(e))


def foreign():
    with rlock:
        pass
    try:
        rlock.release()
    except RuntimeError as e:
        errors.append(str(e))


def left_taken():
    with lock:
        assert other.acquire(False)
    assert other.locked()
    other.release()


def handed_over():
    # the lock is released by a block of the other thread
    with lock:
        if signal.locked():
            signal.release()


def taken():
    signal.acquire()
    with lock:
        pass
    while signal.locked():
        with lock:
            if signal.locked():
                signal.release()


own_lock = threading.local()


def with_own():
    own_lock.lock = threading.Lock()
    too_often()
    assert not own_lock.lock.locked()


rlock = threading.RLock()
print(together(again, again), lock.locked())
print(together(with_own, with_own), len(errors), set(errors))
errors.clear()
print(together(foreign, times=100), len(errors), set(errors))
print(together(left_taken, times=100), lock.locked(), other.locked())
print(together(taken, handed_over), lock.locked(), signal.locked())
