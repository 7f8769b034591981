# Every thread has its own call stack, recursion limit and exception state.
import sys
import threading

results = {}


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def deep(t):
    results[t] = depth(800)


def endless(t):
    def down(n):
        try:
            return down(n + 1)
        except RecursionError as e:
            if n % 100 == 0:
                results[t] = type(e).__name__, str(e)[:32]
            raise

    try:
        down(0)
    except RecursionError:
        pass


def run(target, count=4):
    threads = [threading.Thread(target=target, args=(t,)) for t in range(count)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


run(deep)
print(sorted(results.items()))
run(endless)
print(sorted(results.items()))
states = []


def exception_state(t):
    for i in range(200):
        try:
            raise ValueError(t, i)
        except ValueError as e:
            try:
                {}[t]
            except KeyError as k:
                assert k.__context__ is e
            assert sys.exc_info()[1] is e and e.args == (t, i)
        assert sys.exc_info() == (None, None, None)
    states.append(t)


run(exception_state)
print(sorted(states))


def generators(t):
    def g(n):
        for i in range(n):
            try:
                yield i
            finally:
                finals[t] += 1

    finals[t] = 0
    total = 0
    for i in range(50):
        total += sum(g(10))
        it = g(3)
        next(it)
        it.close()
    results[t] = total, finals[t]


finals = {}
run(generators)
print(sorted(results.items()))


def sorting(t):
    import random

    r = random.Random(t)
    for _ in range(20):
        l = [r.randrange(1000) for _ in range(200)]
        s = sorted(l, key=lambda x: (-(x % 10), x))
        assert s == sorted(l, key=lambda x: x - (x % 10) * 10000)
    results[t] = s[:3]


run(sorting)
print(sorted(results.items()))


def strings(t):
    out = []
    for i in range(300):
        out.append(f"{t}:{i:04d}" + "%s-%r" % (t, str(i)) + "{}".format(i).zfill(3))
    results[t] = len("".join(out)), out[-1]


run(strings)
print(sorted(results.items()))
