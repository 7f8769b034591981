"""Accelerators for the statistics module."""
# That is what CPython's module in C says of itself; here the function is statistics's own.
# statistics imports this module while it is half made itself: when the function is there.

from statistics import _normal_dist_inv_cdf
