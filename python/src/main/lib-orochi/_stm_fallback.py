"""What `_orochi_stm` offers, for an interpreter without transactional memory.

One re-entrant lock stands in for all transactions. A program that keeps to `with atomic:` for
whatever it shares runs with the same results, on one core. What code outside of any atomic block
sees is up to that interpreter.
"""

import _thread
import itertools
import os
import time as _time

__all__ = [
    "TransactionError",
    "atomic",
    "clock",
    "count",
    "cpu_count",
    "exclusive_atomic",
    "hint_commit_soon",
    "is_atomic",
    "signals_enabled",
    "single_transaction",
    "statistics",
    "stmdict",
    "time",
]

error = _thread.error

_lock = _thread.RLock()
_depth = 0  # guarded by _lock
_committed = 0  # guarded by _lock


class TransactionError(Exception):
    """A transaction was asked for something that it cannot do."""


TransactionError.__module__ = "transaction"


class _Atomic:
    """Holds the one lock; entering it again in the same thread only counts."""

    __slots__ = ()

    def __enter__(self):
        global _depth
        _lock.acquire()
        _depth += 1

    def __exit__(self, *exception):
        global _depth, _committed
        if not _lock._is_owned():
            raise error("atomic.__exit__(): more exits than enters")
        _depth -= 1
        if _depth == 0:
            _committed += 1
        _lock.release()


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


atomic = _Atomic()
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


def cpu_count():
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0))


def statistics():
    """(transactions committed, attempts undone, nanoseconds lost in those) of this process."""
    return _committed, 0, 0


class stmdict:
    """A mapping without order whose iterators do not mind that it changes."""

    __slots__ = ("_items",)

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
