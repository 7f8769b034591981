import re
import unicodedata as u


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__, str(e)


for c in "aA1é½²Ⅷ٣ \n(«€가一\u0301ﬁ①\xa0Ａ\u200d\ue000\U0001f600\u0378\U000e0100ǅ":
    print(
        ascii(c), u.name(c, None), u.category(c), u.bidirectional(c), u.combining(c), u.mirrored(c),
        u.east_asian_width(c), u.decomposition(c), u.decimal(c, None), u.digit(c, None), u.numeric(c, None),
    )
for bad in ["", "ab", 1, b"a"]:
    print(attempt(u.name, bad), attempt(u.category, bad), attempt(u.numeric, bad))
print(attempt(u.name, "\0"), attempt(u.decimal, "a"), attempt(u.digit, "½"), attempt(u.numeric, "a"))
print(u.lookup("latin small letter e with acute"), ascii(u.lookup("NULL")), u.lookup("HANGUL SYLLABLE GA"), u.lookup("CJK UNIFIED IDEOGRAPH-4E00"))
print(attempt(u.lookup, "foo"))
for form in ["NFC", "NFD", "NFKC", "NFKD"]:
    print(form, [ascii(u.normalize(form, s)) for s in ["é", "e\u0301", "ﬁ", "가", "abc", "①", ""]], u.is_normalized(form, "é"))
print(attempt(u.normalize, "x", "a"), attempt(u.normalize, "NFC", 1), attempt(u.is_normalized, "x", "a"))
print(u.unidata_version, u.ucd_3_2_0.unidata_version, u.ucd_3_2_0.category("\U0001f600"), u.ucd_3_2_0.normalize("NFKC", "ﬁ"), type(u.ucd_3_2_0))
print("".join(sorted({u.category(chr(i))[0] for i in range(0x3000)})))
try:
    re.compile(r"\N{NONE}")
except re.error as e:
    print(e)
