"""The primitives of transactional memory under the names that PyPy-STM gave them.

Programs normally import `transaction`, which offers all of this and `TransactionQueue`.
"""

from _thread import _local as local
from _thread import error

from _stm import (
    atomic,
    clock,
    count,
    cpu_count as _cpu_count,
    exclusive_atomic,
    hint_commit_soon,
    is_atomic,
    single_transaction,
    stmdict,
    time,
)
from _stm_collections import Empty, hashtable, queue, stmset

__all__ = [
    "Empty",
    "atomic",
    "clock",
    "count",
    "error",
    "exclusive_atomic",
    "getsegmentlimit",
    "hashtable",
    "hint_commit_soon",
    "is_atomic",
    "local",
    "queue",
    "setsegmentlimit",
    "single_transaction",
    "stmdict",
    "stmset",
    "time",
]

_segment_limit = None


def getsegmentlimit():
    """How many threads a `TransactionQueue` uses: the cores of this process unless set."""
    return _segment_limit or _cpu_count()


def setsegmentlimit(n):
    """Makes `getsegmentlimit()` return n."""
    global _segment_limit
    if not isinstance(n, int):
        raise TypeError("the segment limit must be an integer, not %s" % type(n).__name__)
    if n < 1:
        raise ValueError("the segment limit must be at least 1")
    _segment_limit = n
