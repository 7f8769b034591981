# String and bytes literals: prefixes, escapes, continuation, implicit concatenation.
print("a" "b" 'c', "x" f"{1 + 1}" "y", r"\n", b"\x00\xff" b"ab", "\u00e9\U0001F600\N{BULLET}")
print(repr("\a\b\f\n\r\t\v\0\x7f\xa0\u200b\ud800"), repr("it's"), repr('say "hi"'), repr("'\""))
print("""multi
line 'with' "quotes" \
continued""")
print(r"""raw \d
lines""", rb"\x", Rb"\y", BR'\z')
print("\101\60\x41", b"\101\60", len("\
"))
print("tab	inside", repr("tab	inside"))
x = ("one "
     "two "   # comment
     "three")
print(x)
print(0x_FF, 0b1010, 0o17, 1_000_000, 1e3, 1.5e-3, .5, 5., 1_0.0_1, 0xDEAD_beef, 00)
print(1j, 2.5J, 1 + 2j, 0j, -1j, (1 + 2j) * (3 - 1j), (3 + 4j).real, abs(3 + 4j))
print(10**18, 123456789012345678901234567890, 0xFFFFFFFFFFFFFFFF, -0x8000000000000000)
print(1.0, 100.0, 1e16, 1e15, 123456789.123456789, 1e-5, 0.0001, 1e100, -0.0, 5e-324, 1.7976931348623157e308)
print([], [1], [1, [2, [3]]], (), (1,), (1, 2), {}, {"a": 1, 2: [3]}, {1}, set(), frozenset([1]))
print(["a'b", 'c"d', "\n"], ("x",), {"k": "v"}, {None: ...})
print(str(b"ab"), repr(b"it's \"q\" \\ \t\n\r\x00\x80"), b'\'')
print('\N{GREEK SMALL LETTER ALPHA}', '\N{DIGIT ONE}')
a = [
    1,
    2,
]
print(a, (1), (1,), ((),), [[]])
print(not True, not not [], -2 ** 2, 2 ** -1, 1 if [] else 2)
if True: print("a"); print("b");
