"""What `_orochi_stm` offers, for an interpreter without transactional memory.

One re-entrant lock stands in for all transactions. A program that keeps to `with atomic:` for
whatever it shares runs with the same results, on one core. What code outside of any atomic block
sees is up to that interpreter.
"""

import _thread
import itertools
import os
import sys
import threading as _threading
import time as _time

__all__ = [
    "TransactionError",
    "atomic",
    "caller",
    "cause_of_inevitability",
    "clock",
    "count",
    "cpu_count",
    "exclusive_atomic",
    "always_log",
    "hint_commit_soon",
    "inevitable",
    "invariant",
    "is_atomic",
    "is_inevitable",
    "logged_atomic",
    "on_abort",
    "on_commit",
    "or_else",
    "retry",
    "signals_enabled",
    "single_transaction",
    "statistics",
    "stmdict",
    "turns",
    "time",
]

error = _thread.error

_lock = _thread.RLock()
_depth = 0  # guarded by _lock
_committed = 0  # guarded by _lock
_conditions = []  # what must hold at the end of the block; guarded by _lock
_callbacks = []  # what to call after it; guarded by _lock


class TransactionError(Exception):
    """A transaction was asked for something that it cannot do."""


TransactionError.__module__ = "transaction"


class _Atomic:
    """Holds the one lock; entering it again in the same thread only counts."""

    __slots__ = ()

    def __call__(self, *, rollback=False):
        if rollback:
            raise TransactionError("a lock cannot undo: atomic(rollback=True) needs Orochi")
        return self

    def __enter__(self):
        global _depth
        _lock.acquire()
        _depth += 1

    def __exit__(self, *exception):
        global _depth, _committed
        if not _lock._is_owned():
            raise error("atomic.__exit__(): more exits than enters")
        if _depth > 1:
            _depth -= 1
            _lock.release()
            return
        callbacks = []
        try:
            for condition in _conditions:
                if not condition():
                    raise TransactionError(
                        "invariant violated: %r (and not undone: that needs Orochi)" % (condition,)
                    )
        finally:
            callbacks.extend(_callbacks)
            _callbacks.clear()
            _conditions.clear()
            _depth = 0
            _committed += 1
            _lock.release()
            for callback in callbacks:
                _call(callback)


class _ExclusiveAtomic(_Atomic):
    """An atomic block that is always the outermost one."""

    __slots__ = ()

    def __enter__(self):
        if _lock._is_owned():
            raise error("exclusive_atomic block can't be entered inside another atomic block")
        super().__enter__()


class _SignalsEnabled:
    """Signals reach the main thread only, here: nothing to switch on."""

    __slots__ = ()

    def __enter__(self):
        pass

    def __exit__(self, *exception):
        pass


def _call(callback):
    try:
        callback()
    except BaseException as exception:
        args = type(exception), exception, exception.__traceback__, None, callback
        sys.unraisablehook(_Unraisable(*args))


class _Unraisable:
    __slots__ = ("exc_type", "exc_value", "exc_traceback", "err_msg", "object")

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)


atomic = _Atomic()
logged_atomic = atomic
exclusive_atomic = _ExclusiveAtomic()
single_transaction = _Atomic()
signals_enabled = _SignalsEnabled()

time = _time.time
clock = _time.perf_counter
count = itertools.count(1).__next__


def is_atomic():
    """How many atomic blocks this thread is in; 0 outside."""
    return _depth if _lock._is_owned() else 0


def hint_commit_soon():
    """Asks for a transaction boundary; a lock has none."""


def _check_in_block(function):
    if not is_atomic():
        raise RuntimeError(function + "() must be called in an atomic block")


def retry():
    """Undoes the block and runs it again after a change: a lock cannot."""
    _check_in_block("retry")
    raise TransactionError("a lock cannot undo: retry() needs Orochi")


def or_else(first, second):
    """The first function's result; the second would be for one that retries."""
    return first()


def on_commit(callback):
    """Calls `callback()` after the outermost block, or now outside of one."""
    if is_atomic():
        _callbacks.append(callback)
    else:
        _call(callback)


def on_abort(callback):
    """Would call `callback()` after the block was undone, which does not happen."""


def invariant(condition):
    """Has the block end with an error if `condition()` is not true by then."""
    _check_in_block("invariant")
    _conditions.append(condition)


def inevitable(reason=""):
    """From here on the block is not undone any more: with a lock it never is."""
    _check_in_block("inevitable")


def is_inevitable():
    """Whether the running code is in a block that is not undone any more."""
    return is_atomic() > 0


def always_log():
    """There is no log."""


def cpu_count():
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0))


def statistics():
    """(transactions committed, attempts undone, nanoseconds lost in those) of this process."""
    return _committed, 0, 0


def caller():
    """Who has called the function that calls this: (code, line)."""
    frame = sys._getframe(2)
    return frame.f_code, frame.f_lineno


def cause_of_inevitability():
    """Nothing is ever undone, so nothing has to be kept from being undone."""
    return None


class stmdict:
    """A mapping without order whose iterators do not mind that it changes."""

    __slots__ = ("_items", "__weakref__")

    def __init__(self):
        self._items = {}

    def __getitem__(self, key):
        return self._items[key]

    def __setitem__(self, key, value):
        self._items[key] = value

    def __delitem__(self, key):
        del self._items[key]

    def __contains__(self, key):
        return key in self._items

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(list(self._items))

    iterkeys = __iter__

    def itervalues(self):
        return iter(self.values())

    def iteritems(self):
        return iter(self.items())

    def keys(self):
        return list(self._items)

    def values(self):
        return list(self._items.values())

    def items(self):
        return list(self._items.items())

    def get(self, key, default=None):
        return self._items.get(key, default)

    def setdefault(self, key, default=None):
        return self._items.setdefault(key, default)

    def pop(self, key, *default):
        return self._items.pop(key, *default)


class turns:
    """A series of blocks: here a block begins when those before it have ended."""

    def __init__(self):
        self._changed = _threading.Condition()
        self._now = 1
        self._over = False

    def take(self, place):
        with self._changed:
            self._changed.wait_for(lambda: self._now == place or self._over)
            if self._over:
                raise TransactionError("the series has been stopped")

    def leave(self):
        pass

    def pass_on(self, place):
        with self._changed:
            self._now = place + 1
            self._changed.notify_all()

    def stop(self):
        with self._changed:
            self._over = True
            self._changed.notify_all()
