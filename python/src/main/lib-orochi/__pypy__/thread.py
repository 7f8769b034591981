"""`atomic` and `signals_enabled` where programs written for PyPy-STM look for them."""

from _stm import atomic, signals_enabled

__all__ = ["atomic", "signals_enabled"]
