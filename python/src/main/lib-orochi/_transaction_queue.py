"""`transaction.TransactionQueue`: calls that run in parallel, each as one transaction.

Calls are taken from the queue outside of transactions, so that two transactions never conflict on
it. What a running call adds waits in a list of its own thread, which is rolled back with the
transaction, and enters the queue after the commit.

In order, a call has its number as a place in a series (`_orochi_stm.turns`): it runs as soon as a
worker is free, and commits when all with smaller numbers have. What it adds enters the queue
before its turn is passed on, so the queue is filled in the order of the serial loop.
"""

import sys
import threading
import time
import warnings
from collections import deque

import _stm
from _stm import TransactionError
from pypystm import atomic, getsegmentlimit, is_atomic, local

# A worker takes so many calls at once at most, and 1/8 of its share of what is left: the queue is
# touched rarely, and the last calls are still spread over all workers.
_LARGEST_BATCH = 32
_BATCHES_LEFT = 8

# Looking where a call is added takes longer than adding it: done for so many calls in the queue,
# and for so many that one call adds.
_NOTED = 10_000
_NOTED_WITHIN = 100

_BAR_WIDTH = 40
_BAR_SECONDS = 0.1


class TransactionQueue:
    """Calls that run in parallel, each as one transaction, on a pool of threads.

    The result is that of some serial execution in which a call that adds another runs before it.
    With ordered=True it is that of the loop that runs the calls in the order in which they were
    added, printed output and exceptions included (for calls that use no clock, address, identity
    of a thread or unseeded randomness).

    If a call raises, what it did before is committed, every call that had not been committed by
    then is dropped, and `run()` raises the exception. The queue can then be filled and run again.
    """

    def __init__(self, ordered=False):
        self._ordered = bool(ordered)
        self._calls = deque()
        self._thread = local()
        self._round = None
        self._executed = []
        self._aborted = 0
        self._seconds_lost = 0.0

    def add(self, f, *args, **kwds):
        """Adds the call `f(*args, **kwds)`. May be called at any time, from any thread."""
        added = self._added_by_worker()
        if added is not None:
            added.append((f, args, kwds, _stm.caller() if len(added) < _NOTED_WITHIN else None))
        else:
            self._enter((f, args, kwds, _stm.caller() if len(self._calls) < _NOTED else None))

    def _add(self, call):
        added = self._added_by_worker()
        if added is not None:
            added.append(call)
        else:
            self._enter(call)

    def _added_by_worker(self):
        """Where a call that this thread runs leaves what it adds; None in any other thread."""
        if self._round is None:
            return None  # looking for an attribute that is not there takes longer than adding
        return getattr(self._thread, "added", None)

    def _enter(self, call):
        self._calls.append(call)
        current = self._round
        if current is not None:
            current.wake()

    def add_generator(self, generator_iterator):
        """Adds a generator that runs in several transactions: each `yield` ends one."""
        self._resume_later(iter(generator_iterator), _stm.caller())

    def _resume_later(self, iterator, place):
        self._add((self._resume, (iterator, place), {}, place))

    def _resume(self, iterator, place):
        for _ in iterator:
            self._resume_later(iterator, place)
            return

    def map(self, f, *iterables):
        """Runs `f(*items)` for the items of the iterables, as `map` takes them: list of results."""
        calls = list(zip(*iterables))
        results = [None] * len(calls)

        def call(i, items):
            result = f(*items)
            # nobody else touches this place, and the list is not read before the end
            results[i] = result

        place = _stm.caller()
        for i, items in enumerate(calls):
            self._add((call, (i, items), {}, place))
        self.run()
        return results

    def run(self, nb_segments=0, *, ordered=None, progress=False):
        """Runs all calls until none is left.

        nb_segments: number of threads; 0 is `getsegmentlimit()`
        ordered: as for the constructor, for this time
        progress: shows on stderr, if that is a terminal, how many calls have been executed
        """
        if is_atomic():
            raise TransactionError(
                "TransactionQueue.run() cannot be called in an atomic context"
            )
        if self._round is not None:
            raise TransactionError("TransactionQueue.run() is already running")
        workers = nb_segments if nb_segments > 0 else getsegmentlimit()
        if self._ordered if ordered is None else ordered:
            current = _OrderedRound(self._calls, workers)
        else:
            current = _Round(self._calls, workers)
        self._executed = [_Counter() for _ in range(workers)]
        _, aborted, lost = _stm.statistics()
        self._round = current
        try:
            shown = progress and sys.stderr is not None and sys.stderr.isatty()
            if workers == 1 and not shown:
                self._work(current, self._executed[0])
            else:
                self._run_on_threads(current, shown)
        finally:
            self._round = None
            _, aborted_now, lost_now = _stm.statistics()
            self._aborted = aborted_now - aborted
            self._seconds_lost = (lost_now - lost) / 1e9
            if current.stopped:
                self._calls.clear()
        if current.failure is not None:
            raise current.failure

    @property
    def executed(self):
        """How many calls the present run, or the last one, has committed."""
        return sum(counter.value for counter in self._executed)

    @property
    def aborted(self):
        """How often, in the last run, this program's threads had to run a transaction again."""
        return self._aborted

    @property
    def seconds_lost(self):
        """Seconds, summed over threads, that the last run spent in attempts that were undone."""
        return self._seconds_lost

    def number_of_transactions_executed(self):
        """As `executed`."""
        return self.executed

    def _run_on_threads(self, current, shown):
        threads = []
        try:
            for counter in self._executed:
                thread = threading.Thread(
                    target=self._work, args=(current, counter), daemon=True
                )
                thread.start()
                threads.append(thread)
            if shown:
                self._show_progress(threads)
            for thread in threads:
                thread.join()
        except BaseException:
            current.stop()
            for thread in threads:
                thread.join()
            raise

    def _show_progress(self, threads):
        while any(thread.is_alive() for thread in threads):
            self._draw_bar()
            time.sleep(_BAR_SECONDS)
        self._draw_bar()
        sys.stderr.write("\n")

    def _draw_bar(self):
        done = self.executed
        total = done + len(self._calls)
        full = _BAR_WIDTH * done // total if total else _BAR_WIDTH
        bar = "#" * full + "." * (_BAR_WIDTH - full)
        sys.stderr.write(f"\r[{bar}] {done}/{total}")
        sys.stderr.flush()

    def _work(self, current, counter):
        added = self._thread.added = []
        _stm.cause_of_inevitability()  # what came before is no matter of this round
        try:
            current.work(counter, added)
        except BaseException:
            current.stop()
            raise
        finally:
            del self._thread.added


class _Counter:
    __slots__ = ("value",)

    def __init__(self):
        self.value = 0


class _Round:
    """What the workers of one `run()` share."""

    # `idle` goes up before the queue is looked at, and whoever adds looks at `idle` afterwards:
    # one of the two sees the other, so no wake-up is lost.

    def __init__(self, calls, workers):
        self.calls = calls
        self.workers = workers
        self.idle = 0
        self.finished = False
        self.stopped = False
        self.failure = None
        self.warned = False
        self.condition = threading.Condition(threading.Lock())

    def work(self, counter, added):
        """Runs calls until there are none; what they add comes into `added`."""
        batch = self.take()
        while batch:
            for call in batch:
                if not self.commit(call):
                    self.stop()
                    return
                counter.value += 1
                if not self.warned:
                    self.warn()
                if added:
                    self.keep(added)
            batch = self.take()

    def take(self):
        """The next calls to run; an empty list when all is done. Waits while others may add."""
        calls = self.calls
        while not self.stopped:
            size = len(calls) // (_BATCHES_LEFT * self.workers)
            batch = []
            try:
                for _ in range(min(max(size, 1), _LARGEST_BATCH)):
                    batch.append(calls.popleft())
            except IndexError:
                pass
            if batch or not self.wait_for_calls():
                return batch
        return []

    def commit(self, call):
        """Runs one call as a transaction; False if the round is over.

        Every transaction reads `stopped` and one that fails writes it: those that commit
        afterwards would have read the old value, so they run again, see that the round is over,
        and do nothing.
        """
        f, args, kwds, _ = call
        with atomic:
            if self.stopped:
                return False
            try:
                if kwds:
                    f(*args, **kwds)
                else:
                    f(*args)
            except BaseException as exception:
                self.stopped = True
                self.failure = exception
                _say_where_added(exception, call)
                return False
        return True

    def warn(self):
        """Warns if a call of this thread had to become inevitable; once in a round."""
        cause = _stm.cause_of_inevitability()
        if cause is None:
            return
        with atomic:
            if self.warned:
                return
            self.warned = True
        what, code, line = cause
        try:
            warnings.warn_explicit(
                f"{what} cannot be undone: while a call of the queue that does so runs, no other "
                "such call does",
                RuntimeWarning,
                code.co_filename,
                line,
            )
        except RuntimeWarning as warning:
            self.failure = warning
            self.stop()

    def keep(self, added):
        """Puts what a call has added into the queue, after its commit."""
        self.calls.extend(added)
        added.clear()
        self.wake()

    def wait_for_calls(self):
        """Waits for calls to take: True if there may be some, False if there never will be."""
        with self.condition:
            self.idle += 1
            if self.idle == self.workers and not self.calls:
                self.finished = True
                self.condition.notify_all()
            while not (self.calls or self.finished or self.stopped):
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


class _OrderedRound(_Round):
    """A round whose calls commit in the order of the queue."""

    def __init__(self, calls, workers):
        super().__init__(calls, workers)
        self.turns = _stm.turns()
        self.place = 0
        self.taking = threading.Lock()

    def work(self, counter, added):
        while (taken := self.take()) is not None:
            place, call = taken
            try:
                self.turns.take(place)
                failure = _run(call)
            except TransactionError:
                if self.stopped:
                    return  # the call was dropped
                raise
            finally:
                self.turns.leave()
            if failure is not None:
                # whose turn has not been passed on: nothing has been committed since
                self.failure = failure
                self.stop()
                return
            counter.value += 1
            if not self.warned:
                self.warn()
            if added:
                self.keep(added)
            self.turns.pass_on(place)

    def take(self):
        """The next call and its place; None when all is done."""
        while not self.stopped:
            with self.taking:
                if self.calls:
                    self.place += 1
                    return self.place, self.calls.popleft()
            if not self.wait_for_calls():
                break
        return None

    def stop(self):
        super().stop()
        self.turns.stop()


def _run(call):
    """Runs a call as a transaction: None, or what it raised."""
    f, args, kwds, _ = call
    with atomic:
        try:
            if kwds:
                f(*args, **kwds)
            else:
                f(*args)
        except BaseException as exception:
            _say_where_added(exception, call)
            return exception
    return None


def _say_where_added(exception, call):
    if call[3] is None:
        return
    code, line = call[3]
    exception.add_note(
        f'Added to the queue: File "{code.co_filename}", line {line}, in {code.co_name}'
    )
