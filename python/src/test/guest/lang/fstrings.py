# f-strings: expressions, conversions, format specs, nesting, = and quoting of PEP 701.
name, n, pi = "World", 42, 3.14159265
print(f"Hello {name}! {n + 1} {n * 2 = } {pi:.2f} {pi!r:>12} {name!r} {name!s:*^11}")
print(f"{{}} {{{n}}} {n:05d} {n:#x} {n:,} {1234567:,} {1234567:_} {n:b} {n:+} {-n: }")
width, precision = 10, 3
print(f"[{pi:{width}.{precision}f}] [{name:>{width}}] [{name:{'<'}{width}}] [{n:^{width}}]")
print(f"{'nested ' + f'{n} and {f"{name}"}'}")
print(f"{n=} {n = } {n=!s} {pi=:.1f} {name=} {name=!s} {n + 1=}")
print(f"{[x for x in range(3)]} { {'a': 1}['a'] } {(lambda x: x * 2)(4)} {n if n else 0}")
print(f"{'a' 'b'} {"double"} {'''triple'''} {"\n" == chr(10)}")
print(f"""multi {
    n
    + 1
} line""")
print(f"{'é'!a} {'é'!r} {None} {True} {1.0} {1e20} {b'x'}")
print(rf"\d{n}\n", f"\x41{n}\n", end="")
print(f"{n:{'0' if n else ''}{8}}", f"{name[0]}{name[-1]}{name[1:3]}", f"{name.upper()!r:>10}")


class Formatted:
    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "REPR"

    def __str__(self):
        return "STR"


f = Formatted()
print(f"{f} {f:abc} {f!r} {f!s} {f!r:>6} {f:{n}x} {f=} {f=!s}")
d = {"key": [1, 2]}
print(f"{d['key'][1]} {d["key"]} {len(d['key']):03}")
print(f"{n!r:^{width}}|", f"{n:>{width}}|", f"{'':5}|", f"{'x':<5}|", f"{True:d} {True} {True:5}|")
print(f"{10**20:,} {1e6:,.2f} {0.5:%} {12345.678:e} {12345.678:g} {5:c}{65:c} {255:X} {255:#o}")


def error(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, "|", e)


error(lambda: f"{'a':d}")
error(lambda: f"{1:s}")
error(lambda: f"{1.5:d}")
error(lambda: f"{[]:5}")
error(lambda: f"{None:>5}")
error(lambda: f"{1:.2d}")
error(lambda: f"{1:ü}")
error(lambda: f"{'x':,}")
error(lambda: f"{'x':=5}")
error(lambda: f"{undefined}")
error(lambda: f"{1:10.3f}{object():x}")
