# exec, eval and locals(): which mapping gets names, comprehensions and classes in them, wrong arguments.


def error(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__, "|", e)


class Map:
    def __init__(self):
        self.d = {"x": 1}

    def __getitem__(self, k):
        if k in self.d:
            return self.d[k]
        raise KeyError(k)

    def __setitem__(self, k, v):
        self.d[k] = v * 2 if isinstance(v, int) else v

    def __delitem__(self, k):
        print("del", k)


m = Map()
exec("y = x + 1\nx += 5\ndel y", {}, m)
print(m.d)
error(eval, "x + nothing", {}, m)
error(eval, "[x for _ in 'a']", {}, m)
error(eval, "(lambda: x)()", {}, m)
error(eval, "(lambda: x)()", {"x": "global"}, m)
for args in [("1 +",), ("x = 1",), ("",), ("  1",), ("1\n",), ("1;",), ("1\n2",), (b"1 + 1",), (bytearray(b"2"),), (memoryview(b"3"),), (5,), (None,), ("1", None), ("1", {}, 5), ("1", 5), ("1", {}, {}, {}), ("\0",), ("1 # c",), ("(yield)",), ("await x",), ("*a",), ("a := 1",), ("(a := 1)",), ("__builtins__", {"__builtins__": 5}), ("len", {"__builtins__": {}}), ("len('a')", {"__builtins__": {"len": lambda x: "mine"}}), ("__import__", {"__builtins__": {}}), ("\\",), ("\t1 ",), ("é", {"é": 5}), ("ﬁ", {"fi": "normal"})]:
    print(ascii(args[0]) if isinstance(args[0], (str, bytes)) else type(args[0]).__name__, end=" ")
    error(eval, *args)
error(exec, "class A: pass", {"__builtins__": {}})
error(exec, "print(1)", {"__builtins__": None})
error(exec, "1", closure=())
error(exec, compile("1", "", "exec"), closure=())
x = 5


def outer():
    n = 1

    def inner():
        return n + x

    return inner


error(exec, outer().__code__)
error(exec, outer().__code__, {}, closure=None)
error(exec, outer().__code__, {"x": 1}, closure=outer().__closure__)
error(exec, outer().__code__, {}, closure=(5,))
error(exec, outer().__code__, {}, closure=[])
error(eval, outer().__code__)
error(eval, (lambda: x).__code__)
for args in [("1", "f", "wrong"), ("1", "f", 5), ("1", 5, "exec"), ("1", b"f", "eval"), ("1", "f", "exec", -1), ("1", "f", "exec", 0, 0, 5), ("1", "f"), (5, "f", "exec"), ("1\0", "f", "exec"), ("", "f", "single"), ("", "f", "exec"), ("", "f", "eval")]:
    try:
        print(type(compile(*args)).__name__)
    except Exception as e:
        print(type(e).__name__, "|", e)
exec(compile("1; 'a'; None; [1]", "f", "single"))
error(globals, 1)
error(locals, 1)
error(vars, 5)
error(vars, 1, 2)
error(dir, 1, 2)
print([locals() is globals() for _ in range(1)], (lambda: locals())(), (lambda a, *b, c=1: sorted(locals()))(1), [sorted(locals()) for q in [1]][0] == sorted(globals()) or "q")


class C:
    locals()["made"] = 1
    print(made, sorted(k for k in locals() if k != "__firstlineno__"))


print(C.made)
