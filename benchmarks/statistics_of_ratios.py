"""Medians, geometric means and their 95 % intervals."""

import math
from statistics import median, stdev

# Two-sided 95 % quantiles of Student's t for 1, 2, 3 … degrees of freedom.
STUDENT = (
    12.71, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
    2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
)  # fmt: skip
NORMAL = 1.96


def geometric_mean(values):
    return math.exp(sum(map(math.log, values)) / len(values))


def interval(values):
    """The 95 % interval of the geometric mean of positive values; (None, None) for one value."""
    if len(values) < 2:
        return None, None
    logarithms = [math.log(value) for value in values]
    freedom = len(values) - 1
    t = STUDENT[freedom - 1] if freedom <= len(STUDENT) else NORMAL
    middle = sum(logarithms) / len(values)
    half = t * stdev(logarithms) / math.sqrt(len(values))
    return math.exp(middle - half), math.exp(middle + half)


def steady(seconds):
    """A process's steady state: the median of the second half of its iterations."""
    return median(seconds[len(seconds) // 2 :])


def summary(values):
    """Median, extremes, geometric mean and interval of ratios, as a dict."""
    low, high = interval(values)
    return {
        "median": median(values),
        "least": min(values),
        "most": max(values),
        "mean": geometric_mean(values),
        "low": low,
        "high": high,
    }
