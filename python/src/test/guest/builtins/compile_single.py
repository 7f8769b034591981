# Where the error for a second statement is, and byte order marks in texts.
import ast


def show(what, f):
    try:
        f()
        print(repr(what), "ok")
    except SyntaxError as e:
        print(repr(what), type(e).__name__, e.args)


for text in ("1\n2", "a=1\nb=2", "if 1:\n  2\n3", "1;2\n3", "def f(): pass\n1", "1\n\n\n2", "1\n# c\n", "1\n  \n", "\n\n1\n2\n",
             "# c\n1\n2", "1 #c\n2", "if 1: 2\n3", "f(\n1)\ng", "1; 2;\n3", "x\n#c\n\ny # d", "@d\ndef f(): pass\nx",
             "class A: pass\n\nclass B: pass", "1;\n2", "é = 'ü'\n2", "1 # ü é\n2", "pass  \n2", "1", "1\n", "", "\n", "x = [\n1,\n]\ny",
             "for x in 1:\n  pass\n\n\nx", "a; b; c\n\n", "f(x)   # comment  \n# other\ng(x)", "1\n2\n3", "1\r\n2", "lambda: (\n0)\n2"):
    show(text, lambda: compile(text, "f", "single"))
for text in "\ufeff1", "\ufeff\ufeff1", "1\ufeff", "\ufeff", "\ufeff\n1", "a = '\ufeff'", "# \ufeff":
    for mode in "eval", "exec", "single":
        show((mode, text), lambda: compile(text, "f", mode))
    show(("ast", text), lambda: ast.parse(text))
for data in b"\xef\xbb\xbf1", b"\xef\xbb\xbf\xef\xbb\xbf1", b"\xef\xbb\xbf", b"\xef\xbb\xbf# coding: utf-8\n1":
    for mode in "eval", "exec":
        show((mode, data), lambda: compile(data, "f", mode))
print(eval(b"\xef\xbb\xbf1 + 1"))
for f in eval, exec:
    show(f.__name__, lambda: f("\ufeff1"))
