# str.format and format_map: field names, numbering, attributes, items, nesting, conversions, errors.
class Thing:
    name = "thing"

    def __init__(self):
        self.list = [1, 2, [3, 4]]
        self.d = {"k": "v", "0": "zero", 0: "int zero", "a b": 5, "": "empty", "-1": "minus", "x]": 1}

    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "str(thing)"

    def __repr__(self):
        return "repr(thing)\xe9"


t = Thing()


def show(form, *args, **kw):
    try:
        print(repr(form), "->", form.format(*args, **kw))
    except Exception as e:
        print(repr(form), "->", type(e).__name__, "|", e)


for form in ["{}", "{0}", "{0!s}", "{0!r}", "{0!a}", "{0:x}", "{0!s:>12}", "{:{}}", "{0:{1}}", "{0:{1}{1}}", "{:{:{}}}", "{0.name}", "{.name}", "{0.list[2][1]}", "{.d[k]}", "{0.d[0]}", "{0.d[00]}", "{0.d[a b]}", "{0.d[-1]}", "{0.d[]}", "{0.d[x]]}", "{0.d[k]x}", "{0.d.k}", "{0.list[5]}", "{0.list[-1]}", "{0.list[a]}", "{0.nothing}", "{0.}", "{0.name.}", "{0[}", "{0[0}", "{0[0]", "{", "}", "{}}", "{{}", "{{}}", "{{{}}}", "{!r}", "{!}", "{!x}", "{!rr}", "{!r:}", "{! r}", "{0!r }", "{0 }", "{ 0}", "{a}", "{0}{}", "{}{0}", "{}{a}{}", "{5}", "{-1}", "{+1}", "{01}", "{0x1}", "{1_0}", "{99999999999999999999}", "{:{}{", "{:{}", "{:}}", "{:{{}}}", "{:{{}", "{0:{0.name}}", "{0:{a}}", "{:{}}{:{}}", "{self}", "{0.__class__.__name__}", "{0.name[0]}", "{0.name[0].real}", "{0.list.__len__}"[:8] + "}", "{.d[k].__class__}", "{²}", "{0:\n}", "{'k'}", "{0[k]}", "{0!s!r}", "{0:!r}", "{0:a:b}", "{:{!r}}", "{:{:>3}}"]:
    show(form, t, "w", 3)
show("{a} {b[0]} {c.real} {a!r:>5}", a="x", b=[7], c=3)
show("{self} {form2}", self=1, form2=2)
show("{0[a]} {1[1]}", {"a": 1}, {1: "one", "1": "str"})
show("{:>{w}.{p}f}", 3.14159, w=10, p=2)
show("{:{fill}{align}{width}}", "x", fill="*", align="^", width=5)
show("{:%Y-{}}", t)
show("{} {}", 1)
show("{a}", 1)
show("{}", *[], **{"": 1})
show("{:{}}", 1, "x", "unused")
show("{:x}", "s")
show("{:d}", [])


class Missing(dict):
    def __missing__(self, key):
        return f"<{key!r}>"


for form in ["{a} {b}", "{a.real}", "{a[0]}", "{0}", "{}", "{a b}", "{!r}", "{-}", "{a!r:>8}", "{x:{y}}"]:
    try:
        print(form.format_map(Missing(a=5)))
    except Exception as e:
        print(form, type(e).__name__, "|", e)
for bad in None, [1], "abc", 5:
    for form in "{a}", "{0}", "x":
        try:
            print(form.format_map(bad))
        except Exception as e:
            print(type(e).__name__, "|", e)
import string

for form in ["a{b!r:c}d{}", "{a.b[c]:{d}}", "{{}}", "x", "", "{:{", "}", "{a!}", "{[}"]:
    try:
        print(list(string.Formatter().parse(form)))
    except Exception as e:
        print(form, type(e).__name__, "|", e)


class NotStr:
    def __format__(self, spec):
        return 5


class Deep:
    def __getattr__(self, name):
        raise ValueError(name)

    def __getitem__(self, k):
        return type(k).__name__, k


show("{}", NotStr())
show("{.x}", Deep())
show("{[0]} {[a]} {0[1.5]}"[:9], Deep(), Deep())
show("{0[1.5]} {0[ 1]} {0['a']} {0[999999999]} {0[1:2]}", Deep())
