# textwrap: long words, hyphens, placeholders, indents, dedent with odd white space.
from textwrap import *

EXPRESSIONS = r"""
wrap(""), wrap("  a  b  "), wrap("aaa bbb ccc", 7), wrap("a\nb\n\nc", 5), wrap("abcdefghij", 3), wrap("abcdefghij", 3, break_long_words=False), wrap("a-b-c well-known x", 6), wrap("well-known", 6, break_on_hyphens=False)
wrap("a b", 0)
wrap("a b", -1)
wrap("a b", 1), wrap("a b", width=1, initial_indent="> ")
wrap("aaa bb c", 5, initial_indent="* ", subsequent_indent="  "), wrap("x" * 5, 3, subsequent_indent="    ")
wrap("a b", "x")
wrap(5)
wrap(b"a b")
wrap("a\tb", tabsize=4), wrap("a\tb", expand_tabs=False), wrap("a\tb", expand_tabs=False, replace_whitespace=False), wrap("a\n b", replace_whitespace=False), wrap("  a   b", drop_whitespace=False, width=4)
wrap("One. Two.  Three! 'Four?' e.g. five\nSix.\nseven", fix_sentence_endings=True)
wrap("aaa bbb ccc ddd", 8, max_lines=1), wrap("aaa bbb ccc ddd", 8, max_lines=2, placeholder="~"), wrap("aaa bbb", 8, max_lines=1), wrap("abcdefghijkl", 6, max_lines=1)
wrap("aaa bbb", 5, max_lines=0)
wrap("aaa bbb ccc", 5, max_lines=1, placeholder="[too long]")
wrap("--option a -- b foo---bar x--y (a-b) http://a-b.c/d-e", 9)
wrap("a\u00a0b c\u2003d \u3042\u3044", 3), wrap("a\u2010b\u2014c d\u00ade", 2)
fill("aaa bbb ccc", 7), shorten("hello   wide world", 12), shorten("hello wide world", 11), shorten("hello", 5, placeholder="..."), shorten("a b", 10, initial_indent="> ")
shorten("hello world", 3)
dedent("  a\n    b\n  c"), dedent("\ta\n  b"), dedent("  a\n\n \n  b\n"), dedent("   \n  "), dedent(""), dedent(" \ta\n \tb\n \t c"), dedent("a\n  b"), dedent("  a\r\n  b")
dedent(5)
dedent(b" a")
indent("a\n\n b\n", "> "), indent("a\n\nb", "> ", lambda l: True), indent("a\x0bb\r\nc", "-"), indent("", "x"), indent("  \n", "x")
indent("a", 5)
indent(5, "x")
indent("a", "x", 5)
TextWrapper(width=5).fill("aaa bbb"), TextWrapper(5, "a").initial_indent, TextWrapper().sentence_end_re.pattern
TextWrapper(nope=1)
TextWrapper().wrap(None)
TextWrapper(width=4).wrap("a" * 3 + "-" * 3 + "b" * 3), TextWrapper()._split("Look, goof-ball -- use the -b option!")
"""

for line in EXPRESSIONS.strip().splitlines():
    try:
        print(line, "->", repr(eval(line)))
    except BaseException as e:
        print(line, "->", type(e).__name__, "|", e)
