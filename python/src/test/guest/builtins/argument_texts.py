# How functions of modules are named when they refuse arguments, and defaults of all kinds.
import math
import time

for f in (
    lambda: math.sqrt(), lambda: math.sqrt(x=1), lambda: time.time(1), lambda: time.time(x=1), lambda: math.pow(1),
    lambda: math.gcd(x=1), lambda: math.isclose(1), lambda: len(x=1), lambda: len(), lambda: [].append(), lambda: [].append(x=1),
):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1 + 1e-8), math.isclose(1, 2, rel_tol=0.5), math.isclose(0, 1, abs_tol=1))
