# difflib: matchers, deltas, contexts, close matches, junk.
from difflib import *

EXPRESSIONS = r"""
SequenceMatcher(None, "abcd", "bcde").ratio(), SequenceMatcher(None, "", "").ratio(), SequenceMatcher(None, "tide", "diet").ratio(), SequenceMatcher(None, "diet", "tide").ratio(), SequenceMatcher(None, "ab", "cd").quick_ratio(), SequenceMatcher(None, "ab", "cde").real_quick_ratio()
SequenceMatcher(lambda x: x == " ", " abcd", "abcd abcd").find_longest_match(0, 5, 0, 9), SequenceMatcher(None, " abcd", "abcd abcd").find_longest_match()
SequenceMatcher(None, "abxcd", "abcd").get_matching_blocks(), SequenceMatcher(a="qabxcd", b="abycdf").get_opcodes()
list(SequenceMatcher(None, list(map(str, range(20))), list(map(str, range(5))) + ["x"] + list(map(str, range(6, 20)))).get_grouped_opcodes(2))
(lambda s: (sorted(s.bpopular), sorted(s.bjunk), s.b2j))(SequenceMatcher(lambda c: c == "x", "a", "ab" * 3 + "x"))
sorted(SequenceMatcher(None, "", "ab" * 150).bpopular), SequenceMatcher(None, "", "ab" * 150, autojunk=False).bpopular
SequenceMatcher(None, [[1]], [[1]])
SequenceMatcher(5, "a", "a")
get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), get_close_matches("a", []), get_close_matches("wheel", ["while", "wheels", "weel"], n=1), get_close_matches("x", ["x"], cutoff=1.0)
get_close_matches("a", [], n=0)
get_close_matches("a", [], cutoff=1.5)
list(ndiff(["one\n", "two\n", "three\n"], ["ore\n", "tree\n", "emu\n"]))
list(ndiff(["a\tb\n"], ["a b\n"])), list(ndiff(["same\n"], ["same\n"])), list(ndiff([], ["x"]))
list(restore(ndiff("a b c".split(), "a x c".split()), 1)), list(restore(ndiff("a b c".split(), "a x c".split()), 2))
list(restore([], 3))
list(unified_diff("abcdefghij", "abcxefghiz", "from", "to", "d1", "d2", n=1, lineterm=""))
list(unified_diff("abc", "abc")), list(unified_diff([], ["a"], lineterm="")), list(unified_diff(["a"], [], n=0, lineterm=""))
list(unified_diff([b"a"], ["a"]))
list(unified_diff("a", "b", fromfile=5))
list(unified_diff(["a"], [1]))
list(context_diff("abcdefghij", "abcxefghi", "from", "to", n=1, lineterm=""))
list(context_diff([1], ["a"]))
list(diff_bytes(unified_diff, [b"\xffa"], [b"b"], b"f", b"t", lineterm=b""))
list(diff_bytes(unified_diff, ["a"], [b"b"]))
IS_LINE_JUNK("  # \n"), IS_LINE_JUNK("x"), IS_CHARACTER_JUNK("\t"), IS_CHARACTER_JUNK("\n")
HtmlDiff(tabsize=2, wrapcolumn=5).make_table(["a\tb\n", "longer line\n"], ["a b\n", "longer lime\n"], "<f", "t", context=True, numlines=0).replace("\n", " ")[:900]
Match(1, 2, 3), Match(1, 2, 3)._replace(a=5)
"""

for line in EXPRESSIONS.strip().splitlines():
    try:
        print(line, "->", repr(eval(line)))
    except BaseException as e:
        print(line, "->", type(e).__name__, "|", e)
