# Within its block a thread sees the lock as held, whether or not it has really been taken.
import threading

from _two import together

lock = threading.Lock()
rlock = threading.RLock()


def plain():
    with lock:
        assert lock.locked()
        assert not lock.acquire(False)
        assert not lock.acquire(blocking=False)
        assert not lock.acquire(timeout=0)
        assert repr(lock).startswith("<locked _thread.lock object at ")


def reentrant():
    assert not rlock._is_owned()
    with rlock:
        assert rlock._is_owned() and rlock._recursion_count() == 1
        with rlock:
            assert rlock.acquire(False) and rlock.acquire()
            assert rlock._recursion_count() == 4
            assert f"owner={threading.get_ident()} count=4 at" in repr(rlock)
            rlock.release()
            rlock.release()
        assert rlock._recursion_count() == 1
    assert not rlock._is_owned()


def subclass():
    with own:
        with own:
            assert own._recursion_count() == 2


class Own(type(rlock)):
    pass


own = Own()
print(together(plain, plain), lock.locked(), repr(lock)[:29])
print(together(reentrant, reentrant), rlock._is_owned(), repr(rlock)[:47])
print(together(subclass, subclass), own._is_owned())
