# tokenize on the tokenizer of the interpreter: tokens, places, errors.
import io
import tokenize
import _tokenize

SOURCES = [
    "if x:\n  y = 1 # c\n\nz=(1,\n 2)",
    'x = """a\nb""" + f"a{b!r:>{w}}c"\n',
    "async def f():\n    await é, 'ü'\n\tx\n",
    "a\r\nb = \\\r\n  c\r\n",
    "x = )$?\n0777\n",
    "",
    "# only a comment",
    "x = (\n",
    'f"{a',
    "x\\",
    "a\nbcd \\ y z\n",
    "a\nif 1:\n   x\n  y z\n",
    'é\n"""ab\ncd\n',
    'a\n"abc\n',
    "foo 1_\n",
    "if 1:\n\tx\n        y\n",
]
for source in SOURCES:
    print(ascii(source))
    try:
        for token in tokenize.generate_tokens(io.StringIO(source, newline="").readline):
            print("", ascii(tuple(token)), tokenize.tok_name[token.exact_type])
    except Exception as e:
        print("", type(e).__name__, ascii(e.args))
    lines = iter(source.encode().splitlines(True))
    try:
        print("", len(list(tokenize.tokenize(lambda: next(lines, b"")))))
    except Exception as e:
        print("", type(e).__name__)
print(tokenize.untokenize(tokenize.generate_tokens(io.StringIO(SOURCES[0]).readline)))
for arguments in ({}, {"encoding": "utf-8", "extra_tokens": True}, {"extra_tokens": True}):
    for line in ("x", b"x", 1):
        try:
            print(next(_tokenize.TokenizerIter(lambda: line, **arguments)))
        except Exception as e:
            print(type(e).__name__, e)
it = _tokenize.TokenizerIter(iter(["x = 1\n"]).__next__, extra_tokens=False)
print(iter(it) is it, list(it))
for i in range(2):
    try:
        next(it)
    except StopIteration as e:
        print(repr(e))
it = _tokenize.TokenizerIter(lambda: 1 / 0, extra_tokens=True)
try:
    next(it)
except ZeroDivisionError as e:
    print(repr(e))
