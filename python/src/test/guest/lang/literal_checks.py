# What the compiler says of literals: escapes, long numbers, f-strings, stars in them.
import sys
import warnings


def show(source, mode="exec"):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try:
            compile(source, "name", mode)
            print(ascii(source)[:50], [(str(x.message), x.category.__name__, x.lineno) for x in w])
        except SyntaxError as e:
            print(ascii(source)[:50], e.msg, e.lineno, e.offset, len(w))


for source in [r"'\400'", r"x = 1 + '\777'", r"r'\400'", r"f'\500'", r"'\8'", r"b'\z'", r"'\377'", "'''\n\\407'''",
               r"b'\x'", r"b'\x0'", r"'\x'", r"'\e' $", r"'\u12'", r"'\N{none}'"]:
    show(source)
for source in ["f'{!'", "f'{1=}{1;'", "f'{3:{{>10}'", "f'{a b}'", "f'{*a}'", "f'{*a,}'", "b'a' f'b'", "f'{a!x}'",
               "f'}'", "f'{}'", "f'{+;}'", "f'{a $ b}'", "f'{lambda x:1}'"]:
    try:
        compile(source, "name", "eval")
        print(source, "compiled")
    except SyntaxError as e:
        print(source, e.msg)
sys.set_int_max_str_digits(1000)
for source in ["1" * 1000, "1" * 1001, "x = " + "1_" * 1000 + "1", "0x" + "1" * 2000, "1" * 2000 + ".0", "'" + "1" * 2000 + "'"]:
    show(source)
