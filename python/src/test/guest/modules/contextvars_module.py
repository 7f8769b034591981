import contextvars
from contextvars import Context, ContextVar, Token, copy_context

x = ContextVar("x")
y = ContextVar("y", default=5)


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        text = str(e)
        return type(e).__name__, text[: text.find(" at 0x")] if " at 0x" in text else text


print(x.name, y.get(), x.get(3))
print(attempt(x.get)[0])
first = x.set(1)
print(x.get(), first.old_value, first.var is x, Token.MISSING, first.old_value is Token.MISSING)
second = x.set(2)
print(second.old_value)
x.reset(second)
print(x.get())
print(attempt(x.reset, second))
x.reset(first)
print(attempt(x.get)[0])
print(attempt(y.reset, x.set(1)))
print(attempt(x.reset, 5))
print(attempt(ContextVar, 5))
print(attempt(Token))
print(attempt(Context, 1))
print(repr(y).split(" at")[0], repr(first).split(" at")[0], repr(x.set(9)).split(" at")[0])

here = copy_context()
print(here[x], x in here, y in here, len(here), list(here) == [x], list(here.values()))
print(list(here.items())[0][1], here.get(y), here.get(y, 7))
print(attempt(here.__getitem__, y)[0], attempt(here.__getitem__, 3), attempt(here.get, "x"))


def change(n, *, by=1):
    before = x.get()
    x.set(n)
    y.set(n + by)
    return before, x.get(), y.get()


print(here.run(change, 10, by=5), x.get(), y.get(), here[x], here[y])
print(here.run(change, 11), here.copy() == here, here == Context(), here == 1, here != Context())
print(attempt(here.run, here.run, print))
print(attempt(here.run))
print(attempt(here.run, lambda: 1 / 0))
print(here.run(lambda: "again"))
token = here.run(lambda: x.set(1))
print(attempt(x.reset, token))
print(attempt(hash, here))
print(contextvars.__all__)
print(ContextVar[int], Token[str])
