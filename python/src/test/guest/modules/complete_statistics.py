# statistics: means, medians, quantiles, regressions, distributions, errors.
from decimal import Decimal as D
from fractions import Fraction as F
from statistics import *

EXPRESSIONS = r"""
mean([1, 2, 4]), mean([D(1), D(2)]), mean([F(1, 2), 1]), mean([True, 2]), fmean([1, 2], [1, 3]), mean([1e308, 1e308]), mean([float("inf"), 1]), mean("12" and [1, 1.5])
mean([])
mean(["a"])
fmean([])
fmean([1], [0])
fmean([1, 2], [1])
geometric_mean([54, 24, 36]), harmonic_mean([40, 60], weights=[5, 30]), harmonic_mean([0, 1])
geometric_mean([0])
geometric_mean([])
harmonic_mean([-1])
harmonic_mean([])
harmonic_mean(["x"])
median([3, 1, 2]), median([1, 2]), median_low([1, 2]), median_high([1, 2]), median_grouped([1, 2, 2, 3], 2), median(["b", "a", "c"]), median_grouped([52, 52, 53, 54])
median(["a", "b"])
median([])
median_grouped([])
median_grouped(["a", "b"])
mode("aabb"), multimode("aabbc"), multimode([]), mode([None, None, 1])
mode([])
quantiles([1, 2, 3]), quantiles(range(10), n=3, method="inclusive"), quantiles([D(1), D(3)], n=2)
quantiles([1])
quantiles([1, 2], n=0)
quantiles([1, 2], method="x")
variance([1, 2, 4]), pvariance([F(1), F(2)]), stdev([D(1), D(2)]), pstdev([1, 2, 3]), variance([1, 2], 1), pvariance([1.5])
variance([1])
stdev([])
pvariance([])
covariance([1, 2, 3], [1, 2, 1]), correlation([1, 2, 3], [3, 2, 1]), correlation([1, 2, 3], [1, 4, 9], method="ranked"), linear_regression([1, 2], [3, 5]), linear_regression([1, 2], [2, 4], proportional=True)
covariance([1], [1])
covariance([1, 2], [1])
correlation([1, 1], [1, 2])
correlation([1, 2], [1, 2], method="x")
linear_regression([1, 1], [1, 2])
NormalDist(), NormalDist(1, 2) + NormalDist(3, 4), NormalDist(1, 2) * -2, 5 - NormalDist(1, 2), -NormalDist(1, 2), NormalDist(1, 2) / 2, NormalDist(1, 2) == NormalDist(1, 2), NormalDist().cdf(1), NormalDist().pdf(0), NormalDist().quantiles(2), NormalDist().overlap(NormalDist(1)), NormalDist().zscore(3), NormalDist(2, 3).variance
NormalDist(0, -1)
NormalDist().inv_cdf(0)
NormalDist(0, 0).cdf(1)
NormalDist().overlap(5)
NormalDist.from_samples([1])
NormalDist.from_samples([1, 2, 3]), NormalDist().samples(2, seed=1), hash(NormalDist(1, 2)) == hash((1.0, 2.0))
"""

for line in EXPRESSIONS.strip().splitlines():
    try:
        print(line, "->", repr(eval(line)))
    except BaseException as e:
        print(line, "->", type(e).__name__, "|", e)
