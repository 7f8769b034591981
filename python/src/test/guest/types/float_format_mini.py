# Floats in the formatting mini-language: every type, precision, grouping, sign, z, alternate form, padding.
def error(value, spec):
    try:
        return format(value, spec)
    except Exception as e:
        return f"{type(e).__name__} | {e}"


values = [0.0, -0.0, 1.0, -1.5, 0.1, 1234567.891, 1e16, 1e-5, 123456789012345680.0, 2.5, 1e100, float("inf"), float("-inf"), float("nan")]
specs = ["", "f", "F", "e", "E", "g", "G", "n", "%", ".0f", ".1f", ".3e", ".3g", ".0g", ".1g", ".10", ".0", "#g", "#.0f", "#.0e", "#", ",", "_", ",.2f", "_.3e", "+", " ", "-", "+.1f", "z", "z.0f", "z+.1f", "012", "012,.1f", "=+12.2f", "*^12", "<12|", "x<12", "^12.1%", "0=12.1f", "<012", "0<12", ".17g", ",g", ",%", "012,", "015_", "#x>12.3g"]
for spec in specs:
    print(repr(spec), [error(v, spec) for v in values])
for spec in ["d", "x", "s", "c", "b", ".f", ".", "5.", "zz", "+-", "==", ",,", ",_", "_,", "_n", ",n", "10.5.5", "1000000000000000000000", ".1000000000000000000000", "#d", "z#", "0z", " +f", "ff", "é", "\0", "{", "f ", " f", "-_", "_-", "=", "=5", "^", "a^", "aa^", "0", "00", "05", "5,0"]:
    print(repr(spec), [error(v, spec) for v in (1.5, float("nan"))])
for v in (0.5, 1.5, 2.5, 3.5, 0.05, 0.15, 0.25, 1.005, 2.675, 1e22, 9.995, 999999.5, 9999995.0, 5e-324):
    print(v, f"{v:.0f} {v:.1f} {v:.2f} {v:g} {v:.3g} {v:.0e} {v:.2e} {v:.0%}", round(v), round(v, 1), round(v, 2), repr(v))
print(format(5e-324, ".50g"), format(1.7976931348623157e308, ".0f")[:20], len(format(1.7976931348623157e308, ",.3f")), format(0.1, ".60f"))
for v in (1 + 2j, -0j, 1.5 - 0.25j, complex("nan+infj"), complex(-0.0, -0.0), 1e20 + 1j):
    print([error(v, s) for s in ("", ".2f", "e", "g", "+", "20", "<20|", "^20", ",", ".3", "#.3", "F", "020", "=20", "%", "n", "d", "s", "_.1f", "z.1f", "+.2e", " ")])
