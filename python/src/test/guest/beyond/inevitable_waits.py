# An inevitable transaction waits in place, and says so when it would wait for ever.
import queue
import threading
import time

from transaction import TransactionError, atomic, inevitable


class Account:
    def __init__(self):
        self.balance = 0


account = Account()


def in_thread(target):
    thread = threading.Thread(target=target)
    thread.start()
    return thread


def holding(lock, then):
    """A thread that takes the lock, lets its maker go on, and gives it back after then()."""
    taken = threading.Event()

    def run():
        with lock:
            taken.set()
            then()

    thread = in_thread(run)
    taken.wait()
    return thread


def touch():
    """Changes what the main thread's transaction has written, a little later."""
    time.sleep(0.05)
    account.balance += 1


def pause():
    time.sleep(0.05)


def waits_for(what, *holders):
    """Whether what() returned in an inevitable transaction that had written the account."""
    with atomic:
        inevitable("test")
        account.balance += 10
        try:
            what()
            done = True
        except TransactionError as e:
            assert "would wait forever" in str(e), e
            done = False
    for thread in holders:
        thread.join()
    return done


def take(lock):
    with lock:
        pass


for make in threading.Lock, threading.RLock:
    lock = make()
    assert waits_for(lambda: take(lock), holding(lock, pause))
    assert not waits_for(lambda: take(lock), holding(lock, touch))
    assert not lock.acquire(False) or lock.release() is None

# the wait goes over others
first, second = threading.Lock(), threading.Lock()
between = holding(first, touch)
last = holding(second, lambda: take(first))
assert not waits_for(lambda: take(second), last, between)

# a thread's end: join() looks into threading's table of threads, from which a thread that ends
# takes itself out, so it cannot while the transaction runs; one that has ended needs no waiting
thread = in_thread(pause)
assert not waits_for(thread.join)
thread = in_thread(pause)
thread.join()
assert waits_for(thread.join)

# with a limit it ends by itself
lock = threading.Lock()
holder = holding(lock, touch)
start = time.monotonic()
assert waits_for(lambda: lock.acquire(timeout=0.2) and 1 / 0, holder)
assert 0.2 <= time.monotonic() - start < 60

# a lock that serves as a signal may be given back by anybody: only if nobody is left who could
signal = threading.Lock()
signal.acquire()


def give_back():
    time.sleep(0.3)
    signal.release()


stuck = in_thread(touch)
assert waits_for(signal.acquire, in_thread(give_back), stuck)

items = queue.SimpleQueue()


def put():
    pause()
    items.put(account)


assert waits_for(items.get, in_thread(put))


def change_and_put():
    touch()
    items.put(account)


assert not waits_for(items.get, in_thread(change_and_put))
items.get()

# what a Condition waits for cannot be told while the transaction has its lock
event = threading.Event()
assert not waits_for(event.wait, in_thread(lambda: (pause(), event.set())))
assert event.is_set()

assert account.balance == 10 * 12 + 6, account.balance
print("ok")
