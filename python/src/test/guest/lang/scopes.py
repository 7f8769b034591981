# Names: global, builtin shadowing, globals(), locals(), del, class bodies, comprehension scopes.
x = 1


def read():
    return x


def shadow():
    x = 2
    return x, read()


print(shadow(), x)


def builtin_shadow():
    len = lambda v: "mine"
    return len([])


print(builtin_shadow(), len([]))
len = lambda v: "global"
print(len([]))
del len
print(len([]))
try:
    print(undefined)
except NameError as e:
    print(e)
try:
    del undefined
except NameError as e:
    print(e)
globals()["dynamic"] = 5
print(dynamic, "dynamic" in globals())


def show_locals(a, b=2):
    c = a + b
    return sorted(locals().items())


print(show_locals(1))
print([i for i in range(3)], "i" in globals())


class Body:
    a = 1
    b = a + 1
    names = sorted(k for k in locals() if not k.startswith("__"))
    try:
        c = [a for _ in range(2)]
    except NameError as e:
        c = str(e)
    d = [n for n in (a, b)]


print(Body.names, Body.b, Body.c, Body.d)
print(Body.__module__, Body.__qualname__, __name__)
for loop_var in range(3):
    pass
print(loop_var)
try:
    raise ValueError("gone")
except ValueError as caught:
    pass
try:
    caught
except NameError as e:
    print(e)
y = [y := 5, y**2]
print(y)
total = 0
print([total := total + v for v in range(5)], total)


def comp_walrus():
    result = [last := v for v in range(3)]
    return result, last


print(comp_walrus())
print((lambda: [x for x in "ab"])(), x)
print(eval("x + 1"), eval("x + y", {"x": 10}, {"y": 20}))
namespace = {}
exec("def f():\n    return g\ng = 3", namespace)
print(namespace["f"](), sorted(k for k in namespace if k != "__builtins__"))
print(__debug__, __doc__, __file__.rsplit("/", 1)[-1])
