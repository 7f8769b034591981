import _locale
import locale


def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)


print(locale.setlocale(locale.LC_ALL, "C"))
print(locale.localeconv())
print(locale.strcoll("a", "b") < 0, locale.strcoll("b", "a") > 0, locale.strcoll("ä", "ä"))
print(sorted(["b", "a", "C"], key=locale.strxfrm), locale.strxfrm("abc"))
print(locale.nl_langinfo(locale.DAY_1), locale.nl_langinfo(locale.MON_12))
print(repr(locale.nl_langinfo(locale.RADIXCHAR)), locale.gettext("hello"))
print(locale.dgettext(None, "hello"), locale.dcgettext("x", "hello", locale.LC_MESSAGES))
print(locale.textdomain(None))
print(locale.str(1.5), locale.atof("2.5"), locale.format_string("%d", 12345, grouping=True))
print(locale.Error, locale.Error.__mro__, locale.setlocale(locale.LC_NUMERIC))
show(locale.setlocale, locale.LC_ALL, "xx_YY")
show(locale.setlocale, 77)
show(locale.nl_langinfo, 3)
show(locale.strcoll, "a", 3)
show(locale.strxfrm, 3)
show(locale.strxfrm, "a\0")
show(locale.bindtextdomain, "", None)
show(_locale.setlocale, locale.LC_ALL, 5)
