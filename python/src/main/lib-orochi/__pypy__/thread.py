"""`atomic` and `signals_enabled` where programs written for PyPy-STM look for them."""

try:
    from _orochi_stm import atomic, signals_enabled
except ImportError:
    from _stm_fallback import atomic, signals_enabled

__all__ = ["atomic", "signals_enabled"]
