# configparser: interpolation, defaults, converters, duplicates, errors.
import configparser as c


def P(text='', **k):
    p = c.ConfigParser(**k)
    p.read_string(text)
    return p


def said(p):
    import io
    o = io.StringIO()
    p.write(o)
    return o.getvalue()


S = '[DEFAULT]\nd=1\n[a]\nX = 1\ny: %(x)s/%(d)s\n  more\nf=yes\n#c\nz=\n[b c]\n'

EXPRESSIONS = r"""
dict(P(S)["a"]), P(S).sections(), P(S)["a"].name, P(S).has_section("DEFAULT"), P(S).options("a"), P(S).items("b c"), P(S).get("a", "y", raw=True), P(S)["a"].getboolean("f"), P(S)["a"].getint("x"), P(S)["a"].get("q"), P(S)["a"].get("q", "fb"), P(S).get("n", "q", fallback=None), P(S).getfloat("a", "x", vars={"x": "2.5"})
said(P(S))
P(S)["no"]
P(S)["a"]["no"]
P(S).get("no", "x")
P(S).get("a", "no")
P(S).getint("a", "f")
P(S).getboolean("a", "d"), P("[a]\nb=maybe").getboolean("a", "b")
P("x=1")
P("[a]\nx=1\nx=2")
P("[a]\n[a]")
P("[a]\n=1")
P("[a]\nnovalue")
P("[a]\nk\nq=1", allow_no_value=True)["a"]["k"], said(P("[a]\nk", allow_no_value=True))
P("[a]\nx=%(y)s")["a"]["x"]
P("[a]\nx=%(x)s")["a"]["x"]
P("[a]\nx=%z")["a"]["x"]
P("[a]\nx=%(y")["a"]["x"]
P("[a]\nx=50%%")["a"]["x"], P("[a]\nx=%z", interpolation=None)["a"]["x"]
P("[a]\nx=${b:y} ${z} $$\nz=5\n[b]\ny=6", interpolation=c.ExtendedInterpolation())["a"]["x"]
P("[a]\nx=${a:b:c}", interpolation=c.ExtendedInterpolation())["a"]["x"]
P("[a]\nx=$q", interpolation=c.ExtendedInterpolation())["a"]["x"]
P().set("a", "b", "c")
P(S).set("a", "b", 5)
P(S).set("a", "b", "%")
P(S).add_section("a")
P().add_section("DEFAULT")
P().add_section(5)
P(S).remove_section("a"), P(S).remove_section("q"), P(S).remove_option("a", "x"), P(S).has_option("a", "d"), P(S).has_option("", "d")
P(S).remove_option("q", "x")
P(S).pop("a").name, P(S).popitem()[0], len(P(S)), list(P(S))
(lambda p: (p.read_dict({"s": {"k": 1, "n": None}}), dict(p["s"])))(P())
P().read_dict({"s": {"k": 1, "K": 2}})
P("[a]\nx=1;c ; d", inline_comment_prefixes=";")["a"]["x"], P("[a]\nx=1\n\n  2")["a"]["x"], P("[a]\nx|1", delimiters="|")["a"]["x"], P("[a] tail\nx=1").sections()
P("", converters={"list": str.split}) .getlist("a", "b", fallback=5), P("[a]\nl=1 2", converters={"list": str.split})["a"].getlist("l")
P(nope=1)
P("[a]\n x=1\n  y=2")["a"]["x"]
"""

for line in EXPRESSIONS.strip().splitlines():
    try:
        print(line, "->", repr(eval(line)))
    except BaseException as e:
        print(line, "->", type(e).__name__, "|", e)
