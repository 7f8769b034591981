# shlex: quotes, escapes, comments, punctuation, joining, errors.
import io
import shlex

EXPRESSIONS = r"""
shlex.split("a 'b c' \"d e\" f\\ g"), shlex.split(""), shlex.split("''"), shlex.split("a''b\"\"c"), shlex.split('"a\\"b\\c\\\\"'), shlex.split("'a\\b'")
shlex.split("a # b"), shlex.split("a # b", comments=True), shlex.split("a#b", comments=True), shlex.split("a \\\n b")
shlex.split("'a")
shlex.split('"a')
shlex.split("a\\")
shlex.split('"a\\')
shlex.split(None)
shlex.split(5)
shlex.split("a 'b' \\c", posix=False), shlex.split("'a'b \"c\"d", posix=False), shlex.split("é à-b")
shlex.split("'a", posix=False)
shlex.quote("a"), shlex.quote(""), shlex.quote("a b"), shlex.quote("a'b"), shlex.quote("é"), shlex.quote("a@%+=:,./-_"), shlex.quote("\n")
shlex.quote(5)
shlex.join(["a", "b c", "", "d'e"]), shlex.join([]), shlex.join("ab")
shlex.join([1])
list(shlex.shlex("a && b || c; d >e|f(g) &h", punctuation_chars=True))
list(shlex.shlex("a && b; c", punctuation_chars="|"))
list(shlex.shlex("a-b 'c d' e=f 1.5 # note\nx")), list(shlex.shlex("a-b 'c d' e=f", posix=True))
(lambda s: (setattr(s, "whitespace", ","), setattr(s, "whitespace_split", True), list(s)))(shlex.shlex("a b,c 'd,e' ,f", posix=True))
(lambda s: (s.get_token(), s.push_token("back"), s.get_token(), s.get_token(), s.lineno, s.get_token(), s.lineno, s.eof))(shlex.shlex("a b\nc"))
(lambda s: (s.get_token(), s.push_source("x y"), list(s)))(shlex.shlex("a b"))
shlex.shlex(io.StringIO("a 'b"), "file").error_leader(), shlex.shlex("", "f").error_leader("g", 5), shlex.shlex("").error_leader()
list(shlex.shlex("a 'b"))
setattr(shlex.shlex("a"), "punctuation_chars", "x")
(lambda s: (setattr(s, "commenters", ""), setattr(s, "quotes", "|"), list(s)))(shlex.shlex("a |b c| # 'd"))
shlex.shlex("").wordchars, shlex.shlex("", posix=True).wordchars[-5:], shlex.shlex("", punctuation_chars=True).wordchars[-6:], shlex.shlex("").whitespace
"""

for line in EXPRESSIONS.strip().splitlines():
    try:
        print(line, "->", repr(eval(line)))
    except BaseException as e:
        print(line, "->", type(e).__name__, "|", e)
