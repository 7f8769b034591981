"""The primitives of transactional memory: Orochi's, or elsewhere one lock in their place."""

try:
    from _orochi_stm import *
except ImportError:
    from _stm_fallback import *
else:
    import queue
    import threading

    # A block that waits is undone and run again. What these modules wait for with a limit, they
    # wait for until a deadline that they compute: it is that of the block's first attempt.
    queue.time = threading._time = wait_clock
    del queue, threading
