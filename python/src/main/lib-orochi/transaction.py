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

from _stm_collections import (
    Empty,
    hashtable,
    queue,
    stmiddict,
    stmidset,
    stmset,
    threadlocalproperty,
    weakkeyiddict,
)
from _transaction_queue import TransactionQueue
import _stm
from _stm import (
    TransactionError,
    inevitable,
    is_inevitable,
    on_abort,
    on_commit,
    retry,
    signals_enabled,
    statistics,
)
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

__all__ = [
    "Empty",
    "TransactionError",
    "TransactionQueue",
    "atomic",
    "clock",
    "exclusive_atomic",
    "getsegmentlimit",
    "hashtable",
    "hint_commit_soon",
    "inevitable",
    "invariant",
    "is_atomic",
    "is_inevitable",
    "local",
    "on_abort",
    "on_commit",
    "or_else",
    "queue",
    "retry",
    "signals_enabled",
    "single_transaction",
    "statistics",
    "stmdict",
    "stmiddict",
    "stmidset",
    "stmset",
    "threadlocalproperty",
    "time",
    "weakkeyiddict",
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
