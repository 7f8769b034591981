# Number theory: sieves, factorisation, Miller-Rabin, perfect numbers, Collatz, digits.
def sieve(n):
    flags = [True] * (n + 1)
    flags[0:2] = [False, False]
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = [False] * len(flags[i * i :: i])
    return [i for i, p in enumerate(flags) if p]


def incremental():
    composites, n = {}, 2
    while True:
        factors = composites.pop(n, None)
        if factors is None:
            yield n
            composites[n * n] = [n]
        else:
            for f in factors:
                composites.setdefault(n + f, []).append(f)
        n += 1


primes = sieve(2000)
print(len(primes), primes[:12], primes[-3:], sum(primes))
g = incremental()
print([next(g) for _ in range(303)] == primes)


def factor(n):
    result, p = {}, 2
    while p * p <= n:
        while n % p == 0:
            result[p] = result.get(p, 0) + 1
            n //= p
        p += 1 + (p > 2)
    if n > 1:
        result[n] = result.get(n, 0) + 1
    return result


for n in (1, 2, 97, 360, 1001, 2**20, 2**31 - 1, 600851475143):
    f = factor(n)
    product = 1
    for p, k in f.items():
        product *= p**k
    print(n, "*".join(f"{p}^{k}" if k > 1 else str(p) for p, k in f.items()), product == n)


def probably_prime(n):
    if n < 2:
        return False
    small = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)
    for p in small:
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in small:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


print([n for n in range(100) if probably_prime(n)] == [p for p in primes if p < 100], [k for k in range(130) if probably_prime(2**k - 1)], probably_prime(10**18 + 9), probably_prime(561))


def mersenne(p):
    m, s = 2**p - 1, 4
    for _ in range(p - 2):
        s = (s * s - 2) % m
    return s == 0


print([p for p in primes[1:60] if mersenne(p)])
print([n for n in range(2, 9000) if sum(d + n // d * (d * d != n) for d in range(2, int(n**0.5) + 1) if n % d == 0) + 1 == n])


def collatz(n):
    length = 1
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        length += 1
    return length


print(max(range(1, 3000), key=collatz), collatz(27), sum(map(int, str(2**1000))), sum(int(d) for d in str(1 << 64)))
print(pow(2, -1, 10**9 + 7), pow(17, -1, 3120), [x for x in range(13) if x * x % 13 == 10])
