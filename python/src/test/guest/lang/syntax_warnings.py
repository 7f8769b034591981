"""Warnings of the compiler, as errors and as warnings."""

import warnings


def t(src, mode="exec"):
    try: compile(src, "<t>", mode); print("ok", repr(src))
    except SyntaxError as e: print(repr(src), "->", e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
warnings.simplefilter("error")
for s in ["assert (1,2)", "assert ()", "x is 1", "x is not 'a'", "1 is x", "x is ()", "x is (1,2)", "x is -1", "x is None", "x is b''", "x is [] is 1", "x is 2.5", "1()", "(1,2)(3)", "[1](2)", "{}()", "{1}()", "f'{x}'()", "(lambda: 1)()", "(x for x in y)()", "None()", "1[2]", "None[0]", "{1}[0]", "(lambda:1)[0]", "'a'['b']", "[1,2]['a']", "[1,2][1,2]", "(1,2)[None]", "f'{x}'[1.5]", "[1][True]", "[1][1:2]", "[1][x]", "{1:2}['a']", "'a'[(1,2)]", "[][{}]", "'\\d'", "1if 2else 3", "0x1for x in y", "b'\\q'", "def f():\n return 1 is 1"]: t(s)

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    compile("x = 1\nassert (x, 'm')\ny = x is 1 or 'a' is x\n", "<t>", "exec")
for w in seen:
    print(w.category.__name__, w.message, w.filename, w.lineno)
