"""The primitives of transactional memory: Orochi's, or elsewhere one lock in their place."""

try:
    from _orochi_stm import *
except ImportError:
    from _stm_fallback import *
