"""Expected draws of random.Random."""

import random

from expected import Expected


def draw(seed, kinds):
    r = random.Random(seed)
    return [r.random() if k == 0 else r.getrandbits(k) for k in kinds]


def state(seed, skip):
    r = random.Random(seed)
    for _ in range(skip):
        r.random()
    s = r.getstate()[1]
    return [sum((i + 1) * w for i, w in enumerate(s)), s[0], s[623], s[624]]


e = Expected("random")
for seed in [0, 1, -1, 42, 2**31, 2**32 - 1, 2**32, 2**64 + 5, -(2**100), 10**5000 % 7**3000]:
    e("draw", draw, seed, [0] * 20 + [1, 8, 31, 32, 33, 53, 63, 64, 65, 96, 1000])
    for skip in [0, 1, 311, 312, 313, 1000]:
        e("state", state, seed, skip)
e.write()
