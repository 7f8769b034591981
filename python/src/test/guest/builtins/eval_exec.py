# eval, exec, compile, globals, locals: namespaces, modes, errors with positions.
print(eval("1 + 2"), eval(" 5 "), eval("x * 2", {"x": 21}), eval("a + b", {"a": 1}, {"b": 2}), eval("[i for i in range(3)]"))
namespace = {}
exec("a = 1\ndef f(x):\n    return x + a\nclass C:\n    v = f(5)", namespace)
print(namespace["f"](10), namespace["C"].v, "__builtins__" in namespace)
code = compile("y = x + 1", "<mine>", "exec")
local = {"x": 4}
exec(code, {}, local)
print(local, code.co_filename, code.co_name, type(code).__name__)
print(eval(compile("x ** 2", "<e>", "eval"), {"x": 5}), exec("pass"), eval("None"))
exec(compile("1 + 1; 'shown'\n", "<s>", "single"))


def inner():
    v = 10
    exec("v = 20")
    return v, eval("v + 1"), sorted(locals())


print(inner())
x = 1
exec("x = 2")
print(x, globals()["x"], eval("x"))
exec("for i in range(3):\n    x += i")
print(x, i)


class Mapping(dict):
    def __missing__(self, key):
        return f"<{key}>"


print(eval("foo", {}, Mapping()), eval("a", Mapping(a=5)))
print(eval("lambda a, b=2: a * b")(4), eval("(yield_ := 5) + yield_"), eval("f'{1 + 1}'"))
print(eval("__builtins__") is not None, eval("len", {"__builtins__": {"len": "mine"}}))


def bad(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, "|", e)


bad(eval)
bad(eval, 5)
bad(exec, 5)
bad(eval, "1", 5)
bad(exec, "1", {}, 5)
bad(compile, "1", "f")
bad(compile, "1", "f", "nope")
bad(compile, 5, "f", "exec")
bad(eval, "1\0")
bad(eval, compile("x = 1", "", "exec"), {})
