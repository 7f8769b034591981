"""statistics, with the function that CPython has in C."""

import _statistics
import statistics

print(_statistics.__doc__.strip())
normal = statistics.NormalDist(10, 2)
for p in 0.001, 0.25, 0.5, 0.9, 0.9999:
    print(p, normal.inv_cdf(p), _statistics._normal_dist_inv_cdf(p, 10.0, 2.0) == normal.inv_cdf(p))
try:
    normal.inv_cdf(1.0)
except statistics.StatisticsError as e:
    print(e)
print(normal.quantiles(4), normal.cdf(11.5), normal.overlap(statistics.NormalDist(11, 3)))
data = [1, 3, 3, 4, 5, 5, 7]
print(statistics.mean(data), statistics.median(data), statistics.multimode(data))
print(statistics.stdev(data), statistics.quantiles(data), statistics.fmean(data, range(7)))
print(statistics.correlation(data, data[::-1]), statistics.linear_regression(data, range(7)))
