# string.Template, string.Formatter, capwords: patterns, fields, errors.
import string
from string import Formatter, Template

F = Formatter().format

EXPRESSIONS = r"""
Template("$a ${b} $$ $a_1").substitute(a=1, b=2, a_1=3), Template("$a $x").safe_substitute(a=1), Template("$A$é").safe_substitute(A=1), Template("${a}b$").safe_substitute(a=1), Template("").substitute()
Template("$a").substitute()
Template("a\nb $").substitute()
Template("${a").substitute(a=1)
Template("$1").substitute()
Template("$é").substitute()
Template("$a").substitute({"a": 1}, a=2), Template("$self $mapping").substitute(self=1, mapping=2)
Template("$a").substitute({}, {})
Template("$a").substitute(5)
Template("$a $b ${a} $$ $c").get_identifiers(), Template("$a").is_valid(), Template("$").is_valid(), Template("$$").is_valid(), Template("x").template
Template("$").get_identifiers()
type("T", (Template,), {"delimiter": "%", "idpattern": "[a-z]+"})("%a %A %% $b").safe_substitute(a=1)
type("T", (Template,), {"braceidpattern": "[0-9]+"})("${1} $x").substitute({"1": "one", "x": 2})
type("T", (Template,), {"pattern": "(?P<bad>x)"})("x").substitute()
type("T", (Template,), {"pattern": "("})
Template(5).substitute()
F("{} {}", 1, 2), F("{0}{a[b]}{1.real}", "x", 5, a={"b": 1}), F("{:{}}|{!r:>{w}}", 1, 5, "a", w=6), F("{{}}"), F("")
F("{} {0}", 1)
F("{0} {}", 1)
F("{}")
F("{a}")
F("{0.x}", 1)
F("{0[x]}", [1])
F("{!x}", 1)
F("{")
F("}")
F("{0!r:{1:{2:{3}}}}", 1, 2, 3, 4)
F()
F(5)
list(Formatter().parse("a{b!r:c{d}}{{e}}{}{0[x].y}")), Formatter().get_field("0.real", (5,), {}), Formatter().convert_field(1, "s"), Formatter().convert_field("é", "a"), Formatter().convert_field(1, None)
list(Formatter().parse("a{b"))
list(Formatter().parse("{a!}"))
Formatter().get_value("x", (), {})
Formatter().vformat("{0}{a}", (1,), {"a": 2})
type("K", (Formatter,), {"get_value": lambda s, k, a, kw: f"<{k}>", "format_field": lambda s, v, f: f"{v}/{f}"})().format("{x:y} {} {z.upper}"[:8], 1)
type("U", (Formatter,), {"check_unused_args": lambda s, u, a, k: print(sorted(map(str, u)), a, k)})().format("{0} {a}", 1, 2, a=3, b=4)
string.capwords("  hELLO   wORLD "), string.capwords("a-b-c", "-"), string.capwords("a  b", " "), string.whitespace, string.punctuation
string.capwords(5)
"""

for line in EXPRESSIONS.strip().splitlines():
    try:
        print(line, "->", repr(eval(line)))
    except BaseException as e:
        print(line, "->", type(e).__name__, "|", e)
