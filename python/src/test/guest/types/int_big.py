# Big integers: algebraic laws and conversions at the borders of machine words.
borders = [0, 1, -1, 2**31, 2**31 - 1, -(2**31), 2**32, 2**62, 2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 2**64, 10**25, -(10**25)]
for a in borders:
    for b in borders:
        assert (a + b) - b == a, (a, b)
        assert (a - b) + b == a, (a, b)
        assert a * b == b * a
        if b:
            q, r = divmod(a, b)
            assert q * b + r == a and (0 <= r < b or b < r <= 0), (a, b)
            assert a // b == q and a % b == r
        assert (a & b) | (a ^ b) == a | b, (a, b)
        assert ~a == -a - 1
        assert (a < b) == (b > a) and (a <= b) == (not a > b) and (a == b) == (not a != b)
        assert int(str(a)) == a and int(hex(a), 16) == a and int(bin(a), 2) == a
    for s in (0, 1, 7, 31, 32, 62, 63, 64, 65, 100):
        assert (a << s) >> s == a and a << s == a * 2**s and a >> s == a // 2**s, (a, s)
print("laws hold")
factorial = 1
for i in range(1, 31):
    factorial *= i
    if i in (20, 21, 25, 30):
        print(i, factorial)
a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(a)
print(3**200)
print((3**200) // (7**50), (3**200) % (7**50))
print(pow(3, 10**18, 10**9 + 7), pow(12345678901234567890, 98765432109876543210, 10**20 + 39))
print(float(2**63), float(2**64 + 2**11), float(10**22), float(-(2**53) - 1), 2**63 / 2**62, 10**30 / 10**29, 1 / 3**50)
print((2**53 + 1) / 1, (2**54 + 2) / 1, (2**54 + 6) / 1, 10**308 / 1, (10**400) / (10**390))
print(f"{10**20:,}", f"{2**100:x}", f"{2**100:#b}"[:20], f"{10**20:e}", f"{10**20:.3g}", f"{-(10**25):+,}", f"{10**20:>30}|")
print(2**100 == 2.0**100, 2**100 + 1 == 2.0**100, 2**100 + 1 > 2.0**100, 10**400 > 1e308, -(10**400) < float("-inf"))
total = 0
for i in range(1000):
    total = total * 31 + i
print(total % 10**12, total.bit_length())
n = 9223372036854775800
for _ in range(10):
    n += 1
print(n)
n = -9223372036854775800
for _ in range(10):
    n -= 1
print(n)
n = 1
while n < 10**19:
    n *= 3
print(n)
print([9223372036854775807, 9223372036854775808].index(2**63), {2**63: "x"}[2**63], 2**63 in {2.0**63})
print(hash(2**63), hash(-(2**63)), hash(10**25), hash(-(10**25)), hash(2**61 - 2), hash(-(2**61 - 1)))
print(range(2**63, 2**63 + 3)[1], list(range(2**63, 2**63 + 2)), len(range(0, 2**62)), 2**70 in range(0, 2**80, 2))
