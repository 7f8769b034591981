# The _thread module.
import _thread
import time

done = _thread.allocate_lock()
done.acquire()
out = []


def work(a, b=0):
    out.append((a, b, _thread.get_ident() != main))
    done.release()


main = _thread.get_ident()
ident = _thread.start_new_thread(work, (1,), {"b": 2})
done.acquire()
print(out, isinstance(ident, int), _thread.start_new is _thread.start_new_thread, _thread.error is RuntimeError, _thread.TIMEOUT_MAX > 1e6)


def leave():
    out.append("before")
    done.release()
    _thread.exit()
    out.append("never")


_thread.start_new_thread(leave, ())
done.acquire()
print(out[1:], _thread.stack_size(), isinstance(_thread._count(), int))


def error(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except BaseException as e:
        print(type(e).__name__, "|", e)


error(_thread.start_new_thread)
error(_thread.start_new_thread, 5, ())
error(_thread.start_new_thread, work, [1])
error(_thread.start_new_thread, work, (), 5)
error(_thread.exit)
error(_thread.stack_size, -1)
error(_thread.stack_size, 5)
lock = _thread.allocate_lock()
print(type(lock), _thread.LockType is type(lock), lock.acquire(0), lock.acquire(0), lock.release(), lock.locked())
lock.acquire()
_thread.start_new_thread(lambda: (time.sleep(0.02), lock.release()), ())
print(lock.acquire(1, 5))
r = _thread.RLock()
print(r.acquire(), r._is_owned(), r.release(), r._is_owned())
total = [0]
finished = []


def add():
    for _ in range(1000):
        total[0] += 1
    finished.append(1)


for _ in range(3):
    _thread.start_new_thread(add, ())
while len(finished) < 3:
    time.sleep(0.001)
print(total)
