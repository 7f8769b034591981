# Cells: sharing, nonlocal, late binding, unset cells, class scopes.
def counter():
    n = 0

    def up(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n

    return up, get


up, get = counter()
up()
up(5)
print(get(), counter()[1]())


def three_deep():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x = "changed"

        inner()
        return x

    return middle(), x


print(three_deep())


def unset():
    def f():
        return late

    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
    late = 1
    print(f())
    del late
    try:
        f()
    except NameError as e:
        print(e)
    try:
        return late
    except UnboundLocalError as e:
        print(e)


unset()


def unbound():
    try:
        x += 1
    except UnboundLocalError as e:
        print(e)
    try:
        print(y)
    except UnboundLocalError as e:
        print(e)
    y = 1
    del y
    try:
        y
    except UnboundLocalError as e:
        print(e)
    x = 1


unbound()
x = "global"


def class_scope():
    x = "function"

    class C:
        y = x
        x = "class"
        z = x

        def method(self):
            return x

    return C.y, C.z, C().method()


try:
    print(class_scope())
except NameError as e:
    print(e)


def class_free():
    v = "enclosing"

    class C:
        w = v

        def m(self):
            return v, self.w, __class__.__name__

    return C().m()


print(class_free())


def set_global():
    global made
    made = 7


set_global()
print(made)
print(len(up.__closure__), up.__closure__[0].cell_contents, type(up.__closure__[0]).__name__)
print(up.__code__.co_freevars, counter.__code__.co_cellvars)
adders = [(lambda n: lambda x: x + n)(n) for n in range(3)]
print([f(10) for f in adders])


def recursive(n):
    def go(k):
        return 1 if k == 0 else k * go(k - 1)

    return go(n)


print(recursive(20), recursive(25))
