"""Atomic blocks, and a queue that runs calls in parallel as if they ran one after the other.

    from transaction import TransactionQueue, atomic

    with atomic:                # all of this happens in one step, for every other thread
        account_a.balance -= 5
        account_b.balance += 5

    tr = TransactionQueue()
    for item in items:
        tr.add(process, item)   # each call is one atomic block
    tr.run()                    # on all cores; returns when no call is left

An exception that leaves an atomic block does not undo it: the block commits what it did, exactly
as if it had held a lock.

On Orochi the primitives come from the built-in module `_orochi_stm`:

    atomic(rollback=True) an atomic block that an exception undoes
    retry()               undoes the block and runs it again when something it has read changes
    or_else(f, g)         f(), or if that retries, undone, g()
    on_commit(f)          calls f after the outermost block has committed; at once outside of one
    on_abort(f)           calls f whenever what the block has done was undone
    invariant(f)          undoes the block, with an error, if f() is false when it commits
    inevitable(reason)    from here on the block is not undone any more
    is_inevitable()       whether that is so
    atomic, exclusive_atomic, single_transaction, signals_enabled   context managers
    is_atomic()           number of atomic blocks around the caller, 0 outside
    hint_commit_soon()    asks for a transaction boundary, None
    count()               a different positive int at every call
    time(), clock()       conflict-free clocks, seconds as float
    stmdict               dict without order; different keys do not conflict
    cpu_count()           cores that this process may use
    statistics()          (transactions committed, attempts undone, nanoseconds lost in those)
    TransactionError      class

Anywhere else `_stm_fallback` supplies the same names with one lock for all transactions, so that
a program can be tried there.
"""

import threading
from collections import deque

from pypystm import (
    atomic,
    clock,
    exclusive_atomic,
    getsegmentlimit,
    hint_commit_soon,
    is_atomic,
    local,
    single_transaction,
    stmdict,
    time,
)

try:
    import _orochi_stm as _stm
except ImportError:
    import _stm_fallback as _stm

TransactionError = _stm.TransactionError
inevitable = _stm.inevitable
is_inevitable = _stm.is_inevitable
on_abort = _stm.on_abort
on_commit = _stm.on_commit
retry = _stm.retry
signals_enabled = _stm.signals_enabled
statistics = _stm.statistics

__all__ = [
    "TransactionError",
    "TransactionQueue",
    "atomic",
    "clock",
    "exclusive_atomic",
    "getsegmentlimit",
    "hint_commit_soon",
    "inevitable",
    "invariant",
    "is_atomic",
    "is_inevitable",
    "local",
    "on_abort",
    "on_commit",
    "or_else",
    "retry",
    "signals_enabled",
    "single_transaction",
    "statistics",
    "stmdict",
    "time",
]


def or_else(first, second):
    """What `first()` returns; or if that retries, what `second()` returns, `first` undone.

    If both retry the whole block does, and waits for a change of what either has read. Outside of
    an atomic block the call is one.
    """
    with _stm.logged_atomic:
        return _stm.or_else(first, second)


def __getattr__(name):
    # Blocks that the only thread of a program runs are not logged. With an invariant they may have
    # to be undone: whoever has looked the name up may use it.
    if name == "invariant":
        global invariant
        _stm.always_log()
        invariant = _stm.invariant
        return invariant
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


# A worker takes so many calls at once at most, and 1/8 of its share of what is left: the queue is
# touched rarely, and the last calls are still spread over all workers.
_LARGEST_BATCH = 32
_BATCHES_LEFT = 8


class TransactionQueue:
    """Calls that can run in any order, each as one transaction, on a pool of threads.

    The result is that of some serial execution in which a call that adds another runs before it.
    If a call raises, what it did before is committed, every call that had not been committed by
    then is dropped, and `run()` raises the exception. The queue can then be filled and run again.
    """

    # Calls are taken from the queue outside of transactions, so that two transactions never
    # conflict on it. What a running call adds waits in a list of its own thread, which is rolled
    # back with the transaction, and enters the queue after the commit.

    def __init__(self):
        self._calls = deque()
        self._thread = local()
        self._round = None
        self._executed = []

    def add(self, f, *args, **kwds):
        """Adds the call `f(*args, **kwds)`. May be called at any time, from any thread."""
        call = f, args, kwds
        added = getattr(self._thread, "added", None)
        if added is not None:
            added.append(call)
            return
        self._calls.append(call)
        current = self._round
        if current is not None:
            current.wake()

    def add_generator(self, generator_iterator):
        """Adds a generator that runs in several transactions: each `yield` ends one."""
        self.add(self._resume, iter(generator_iterator))

    def _resume(self, iterator):
        for _ in iterator:
            self.add(self._resume, iterator)
            return

    def run(self, nb_segments=0):
        """Runs all calls, on nb_segments threads (0: `getsegmentlimit()`), until none is left."""
        if is_atomic():
            raise TransactionError(
                "TransactionQueue.run() cannot be called in an atomic context"
            )
        if self._round is not None:
            raise TransactionError("TransactionQueue.run() is already running")
        workers = nb_segments if nb_segments > 0 else getsegmentlimit()
        self._executed = [_Counter() for _ in range(workers)]
        self._round = current = _Round(workers)
        try:
            if workers == 1:
                self._work(current, self._executed[0])
            else:
                self._run_on_threads(current)
        finally:
            self._round = None
            if current.stopped:
                self._calls.clear()
        if current.failure is not None:
            raise current.failure

    def number_of_transactions_executed(self):
        """How many calls the present run, or the last one, has committed."""
        return sum(counter.value for counter in self._executed)

    def _run_on_threads(self, current):
        threads = []
        try:
            for counter in self._executed:
                thread = threading.Thread(
                    target=self._work, args=(current, counter), daemon=True
                )
                thread.start()
                threads.append(thread)
            for thread in threads:
                thread.join()
        except BaseException:
            current.stop()
            for thread in threads:
                thread.join()
            raise

    def _work(self, current, counter):
        added = self._thread.added = []
        try:
            batch = self._take(current)
            while batch:
                for f, args, kwds in batch:
                    if not _commit(current, f, args, kwds):
                        current.stop()
                        return
                    counter.value += 1
                    if added:
                        self._calls.extend(added)
                        added.clear()
                        current.wake()
                batch = self._take(current)
        except BaseException:
            current.stop()
            raise
        finally:
            del self._thread.added

    def _take(self, current):
        """The next calls to run; an empty list when all is done. Waits while others may add."""
        calls = self._calls
        while not current.stopped:
            size = len(calls) // (_BATCHES_LEFT * current.workers)
            batch = []
            try:
                for _ in range(min(max(size, 1), _LARGEST_BATCH)):
                    batch.append(calls.popleft())
            except IndexError:
                pass
            if batch or not current.wait_for(calls):
                return batch
        return []


class _Counter:
    __slots__ = ("value",)

    def __init__(self):
        self.value = 0


class _Round:
    """What the workers of one `run()` share."""

    # `idle` goes up before the queue is looked at, and whoever adds looks at `idle` afterwards:
    # one of the two sees the other, so no wake-up is lost.

    def __init__(self, workers):
        self.workers = workers
        self.idle = 0
        self.finished = False
        self.stopped = False
        self.failure = None
        self.condition = threading.Condition(threading.Lock())

    def wait_for(self, calls):
        """Waits for calls to take: True if there may be some, False if there never will be."""
        with self.condition:
            self.idle += 1
            if self.idle == self.workers and not calls:
                self.finished = True
                self.condition.notify_all()
            while not (calls or self.finished or self.stopped):
                self.condition.wait()
            if self.finished or self.stopped:
                return False
            self.idle -= 1
            return True

    def wake(self):
        if self.idle:
            with self.condition:
                self.condition.notify_all()

    def stop(self):
        with self.condition:
            self.stopped = True
            self.condition.notify_all()


def _commit(current, f, args, kwds):
    """Runs one call as a transaction; False if the round is over.

    Every transaction reads `stopped` and one that fails writes it: those that commit afterwards
    would have read the old value, so they run again, see that the round is over, and do nothing.
    """
    with atomic:
        if current.stopped:
            return False
        try:
            f(*args, **kwds)
        except BaseException as exception:
            current.stopped = True
            current.failure = exception
            return False
    return True
