"""What each property holds for, as ranges [first, behind the last, ...], and all case mappings."""

import sys

from expected import Expected

CHARACTERS = [chr(c) for c in range(sys.maxunicode + 1)]


def ranges(test):
    result = []
    inside = False
    for i, c in enumerate(CHARACTERS):
        if bool(test(c)) != inside:
            result.append(i)
            inside = not inside
    if inside:
        result.append(len(CHARACTERS))
    return result


e = Expected("unicode")
for name in "isalpha isdecimal isdigit isnumeric isalnum isspace isprintable isidentifier islower isupper istitle".split():
    e(name, lambda: ranges(getattr(str, name)))
e("isxidcontinue", lambda: ranges(lambda c: ("a" + c).isidentifier()))
# What is cased is what ends a word; what is ignorable is what a final sigma looks through.
e("iscased", lambda: ranges(lambda c: (c + "a").title().endswith("a")))
e("iscaseignorable", lambda: ranges(lambda c: ("a" + c + "\u03a3").lower().endswith("\u03c2") and not (c + "\u03a3").lower().endswith("\u03c2")))
for name in "upper lower title casefold".split():
    for c in CHARACTERS:
        if getattr(c, name)() != c:
            e(name, getattr(str, name), c)
e.write(limit=10000)
