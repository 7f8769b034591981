# What library modules of the slice offer by name.
import collections
import functools
import itertools
import math
import random
import sys
import threading
import time
import _thread

wanted = {
    math: "acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp exp2 expm1 fabs factorial floor fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan isqrt lcm ldexp lgamma log log10 log1p log2 modf nan nextafter perm pi pow prod radians remainder sin sinh sqrt sumprod tan tanh tau trunc ulp",
    itertools: "accumulate batched chain combinations combinations_with_replacement compress count cycle dropwhile filterfalse groupby islice pairwise permutations product repeat starmap takewhile tee zip_longest",
    functools: "WRAPPER_ASSIGNMENTS WRAPPER_UPDATES cache cached_property cmp_to_key lru_cache partial partialmethod reduce singledispatch singledispatchmethod total_ordering update_wrapper wraps",
    collections: "ChainMap Counter OrderedDict UserDict UserList UserString abc defaultdict deque namedtuple",
    time: "CLOCK_MONOTONIC CLOCK_REALTIME altzone asctime clock_gettime clock_getres ctime daylight get_clock_info gmtime localtime mktime monotonic monotonic_ns perf_counter perf_counter_ns process_time process_time_ns sleep strftime strptime struct_time thread_time thread_time_ns time time_ns timezone tzname tzset",
    threading: "Barrier BoundedSemaphore BrokenBarrierError Condition Event ExceptHookArgs Lock RLock Semaphore TIMEOUT_MAX Thread ThreadError Timer active_count current_thread enumerate excepthook get_ident get_native_id getprofile gettrace local main_thread setprofile settrace stack_size",
    _thread: "LockType RLock TIMEOUT_MAX _count _excepthook _ExceptHookArgs _local _set_sentinel allocate_lock error exit exit_thread get_ident get_native_id interrupt_main stack_size start_new start_new_thread",
    random: "Random SystemRandom betavariate binomialvariate choice choices expovariate gammavariate gauss getrandbits getstate lognormvariate normalvariate paretovariate randbytes randint random randrange sample seed setstate shuffle triangular uniform vonmisesvariate weibullvariate",
    sys: "argv byteorder builtin_module_names copyright displayhook dont_write_bytecode exc_info excepthook exception executable exit flags float_info getdefaultencoding getfilesystemencoding getrecursionlimit getsizeof getswitchinterval hash_info hexversion implementation int_info intern maxsize maxunicode meta_path modules orig_argv path path_hooks platform prefix setrecursionlimit setswitchinterval stderr stdin stdout version version_info",
}
for module, names in wanted.items():
    print(module.__name__, len(names.split()), [n for n in names.split() if not hasattr(module, n)])
print(math.__name__, math.__doc__.split("\n")[0][:20], type(math), repr(math).startswith("<module 'math'"), repr(sys), repr(time))
print(itertools.chain, collections.deque, collections.OrderedDict, functools.partial, random.Random, threading.Thread, time.struct_time, _thread.RLock, threading.local)
print(collections.deque.__module__, collections.Counter.__module__, collections.defaultdict.__name__, threading.Lock.__name__, functools.reduce.__module__, threading.ThreadError is RuntimeError)
