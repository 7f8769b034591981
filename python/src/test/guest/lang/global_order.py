# Order of evaluation, as the language reference states it.
log = []


def t(x, value=None):
    log.append(x)
    return value if value is not None else x


def flush(label):
    print(label, *log)
    log.clear()


(t(1) + t(2)) * t(3) - t(4)
flush("binary")
t(1, dict)(*t(2, [[]]), k=t(3), **t(4, {}))
t("f", "{}{}{}".format)(t("a"), *t(2, ()), t("b"), *t(3, [5]))
flush("call")
d = {}
t("target", d)[t("key")] = t("value")
flush("item assignment")
d[t("first")] = d[t("second")] = t("value")
flush("chained")
t(1) < t(2) < t(3)
flush("comparison")
{t("k1"): t("v1"), t("k2"): t("v2")}
flush("dict display")
[t(1), t(2), *t(3, [])]
flush("list display")
t("x") if t("cond") else t("y")
flush("conditional")
lst = [1, 2, 3]
t("l", lst)[t("i", 1)] += t("v", 5)
flush("augmented")
lst[t("lo", 1) : t("hi", 2) : t("step", 1)]
flush("slice")


@t("deco1", lambda f: f)
@t("deco2", lambda f: f)
def f(a=t("default1"), *, k=t("kwdefault"), b: t("ann") = t("kw2")) -> t("return"):
    pass


flush("def")


class C(t("base", object), metaclass=t("meta", type)):
    t("body")


flush("class")
a, b = t("l"), t("r")
flush("tuple")
del d[t("first")], d[t("second")]
flush("del")
x = [0, 0]
x[t("i0", 0)], x[t("i1", 1)] = t("v0"), t("v1")
flush("unpack")
assert t("test"), t("message")
flush("assert")
lambda a=t("lambda default"): t("never")
flush("lambda")
f"{t('f1')} {t('f2', 3):{t('spec', '>3')}}"
flush("fstring")
t(0, 0) or t(1) and t(2)
flush("bool")
