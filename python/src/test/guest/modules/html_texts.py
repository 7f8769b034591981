# html and html.parser: references, escapes, tags that are not closed.
import html
import html.entities
from html.parser import HTMLParser


class P(HTMLParser):
    def __init__(self, **k):
        super().__init__(**k)
        self.log = []

    def __getattribute__(self, name):
        if name.startswith('handle_') or name == 'unknown_decl':
            return lambda *a: self.log.append((name[7:], *a))
        return super().__getattribute__(name)


def parse(*texts, **k):
    p = P(**k)
    for t in texts:
        p.feed(t)
    return p.log, p.getpos(), p.rawdata

EXPRESSIONS = r"""
html.escape("<a href='x'>&\"é</a>"), html.escape("'\"", False), html.escape("")
html.escape(5)
html.unescape("&lt;&gt;&amp;&quot;&#39;&#x27;&eacute;&nbsp;&hearts;"), html.unescape("&ltx &lt &notit; &notin; &amp;amp; &unknown; &;&#;&#x;"), html.unescape("&#0;&#128;&#xD800;&#1114112;&#x110000;&#11;&#xfffe;&#65&#X41z"), html.unescape("&NotEqualTilde;&acE;"), html.unescape("no")
html.unescape(5)
parse("<a b=1 C='x&amp;y' d=\"z\" e f=>t</A ><br/><!-- c --><!DOCTYPE html><?pi x>&amp;&#65;")[:2]
parse("a &amp; &#65; &x; &y b", convert_charrefs=False)[0]
parse("<p>te", "xt</", "p>")
parse("<a b='1' b=2 />"), parse("<a/b>"), parse("<1>"), parse("< a>"), parse("</>x")
parse("a\nb <i\nx=1>")[1]
parse("<img src=a.png/>"), parse("<a =b>"), parse("<a b='<>'>c")
P().get_starttag_text(), P(convert_charrefs=False).convert_charrefs
len(html.entities.html5), html.entities.name2codepoint["eacute"], html.entities.codepoint2name[233], html.entities.entitydefs["lt"]
parse(5)
"""

for line in EXPRESSIONS.strip().splitlines():
    try:
        print(line, "->", repr(eval(line)))
    except BaseException as e:
        print(line, "->", type(e).__name__, "|", e)
