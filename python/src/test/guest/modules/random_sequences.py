# random: the sequences of a seed are CPython's.
import random

r = random.Random(42)
print([r.random() for _ in range(5)])
print([r.randint(1, 6) for _ in range(20)], [r.randrange(10) for _ in range(10)], [r.randrange(5, 50, 5) for _ in range(5)], r.randrange(10**30))
print(r.choice("abcdef"), r.choices([1, 2, 3], k=5), r.choices("ab", weights=[9, 1], k=8), r.choices("abc", cum_weights=[1, 5, 10], k=4), r.sample(range(100), 6), r.sample("abcdef", 3), r.sample(["x"], 2, counts=[3]))
l = list(range(10))
r.shuffle(l)
print(l)
print(r.uniform(1, 2), r.gauss(0, 1), r.gauss(0, 1), r.normalvariate(5, 2), r.expovariate(1.5), r.triangular(0, 10, 3), r.betavariate(1, 2), r.lognormvariate(0, 1), r.vonmisesvariate(0, 1), r.gammavariate(2, 1), r.paretovariate(3), r.weibullvariate(1, 2))
print(r.getrandbits(1), r.getrandbits(32), r.getrandbits(100), r.getrandbits(0), r.randbytes(5), r.binomialvariate(10, 0.5))
state = r.getstate()
a = [r.random() for _ in range(3)]
r.setstate(state)
print(a == [r.random() for _ in range(3)], state[0], len(state[1]), state[2])
for seed in (0, 1, -5, 2**100, "text", b"bytes", 1.5, None):
    if seed is not None:
        r.seed(seed)
        print(repr(seed), r.random(), r.getrandbits(16))
r.seed("abc", version=1)
print(r.random())
random.seed(7)
print(random.random(), random.randint(1, 100), random.choice([1, 2, 3]), random.sample(range(5), 2))
s = random.Random(3)
numbers = [s.random() for _ in range(1000)]
print(sum(numbers), min(numbers), max(numbers), sum(s.getrandbits(8) for _ in range(1000)))


def error(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(r.randint, 5, 1)
error(r.randrange, 0)
error(r.randrange, 1, 1)
error(r.randrange, 1.5)
error(r.randrange, 1, 10, 0)
error(r.choice, [])
error(r.sample, [1], 2)
error(r.sample, {1}, 1)
error(r.sample, [1], -1)
error(r.choices, [1], weights=[0])
error(r.choices, [1, 2], weights=[1])
error(r.choices, [], k=1)
error(r.getrandbits, -1)
error(r.getrandbits, "x")
error(r.setstate, (1,))
error(r.shuffle, "abc")
error(r.seed, [])
error(random.Random, [])
