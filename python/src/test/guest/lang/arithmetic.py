# Operators on ints, floats and bools, with the sign rules of // and %.
for a in (7, -7):
    for b in (2, -2, 3, -3):
        print(a, b, a + b, a - b, a * b, a // b, a % b, divmod(a, b), a / b)
print(2**10, 2**-1, (-2) ** 3, (-8) ** 2, 0**0, 2**0.5)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2))
print(1 << 10, 1 << 70, -5 >> 1, -1 >> 100, 5 & 3, 5 | 3, 5 ^ 3, ~5, -5 & 0xFF)
print(True + True, True * 3, -True, ~False, True << 3, True & False, True | False, True ^ True)
print(+5, -5, - -5, +-5, not 5, not 0)
print(1 + 2 * 3 - 4 / 2, (1 + 2) * 3, 2**3**2, -(2**2), (-2) ** 2)
print(10**20 + 1, 10**20 * 10**20, (10**20) // 7, (10**20) % 7, -(10**20) // 7)
print(9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 2)
print(-9223372036854775808 // -1, abs(-9223372036854775808), -(-9223372036854775808))
print(3037000500 * 3037000500, 4611686018427387904 + 4611686018427387904)


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "|", e)


error(lambda: 1 / 0)
error(lambda: 1 // 0)
error(lambda: 1 % 0)
error(lambda: 1.0 / 0)
error(lambda: 1.0 // 0)
error(lambda: 1.0 % 0)
error(lambda: divmod(1, 0))
error(lambda: divmod(1.0, 0))
error(lambda: 0**-1)
error(lambda: 0.0**-1)
error(lambda: 1 << -1)
error(lambda: 1 >> -1)
error(lambda: 1 + "a")
error(lambda: "a" + 1)
error(lambda: [] + ())
error(lambda: 1 - None)
error(lambda: "a" * "b")
error(lambda: "a" * 1.5)
error(lambda: 1.5 << 1)
error(lambda: 1.5 | 1)
error(lambda: -"a")
error(lambda: ~1.5)
error(lambda: +None)
error(lambda: {} ** 2)
error(lambda: 10.0**400)
error(lambda: 10**400 / 1.0)
error(lambda: 10**400 / 3)
error(lambda: 10**400 / 10**399)
