# assert, pass, global and nonlocal statements, docstrings, semicolons, line joining.
def check(x):
    assert x > 0, f"not positive: {x}"
    assert x < 10
    return x


for value in (5, -1, 20):
    try:
        print(check(value))
    except AssertionError as e:
        print(repr(e), e.args)
try:
    assert False, ("tuple", "message")
except AssertionError as e:
    print(e.args)
try:
    assert [], [1, 2]
except AssertionError as e:
    print(e.args)
x = 1; y = 2; print(x, y); del x; x = \
    3
print(x,
      y)


class Empty: pass
class Doc: "only a docstring"


def nothing(): pass
def doc(): "doc only"
def ellipsis(): ...


print(nothing(), doc(), doc.__doc__, ellipsis(), Doc.__doc__, Empty.__doc__, nothing.__doc__)
counter = 0


def bump():
    global counter, created
    counter += 1
    created = "by bump"

    def inner():
        global counter
        counter += 10

    inner()


bump()
print(counter, created)


def outer():
    a = b = 0

    def middle():
        nonlocal a
        a += 1

        def inner():
            nonlocal a, b
            a += 10
            b -= 1

        inner()
        return a

    return middle(), a, b


print(outer())


def shadow():
    counter = "local"

    class C:
        global counter
        counter = "set in class"
        local = counter

    return counter, C.local, hasattr(C, "counter")


print(shadow(), counter)
for i in range(2): print(i, end=";")
else: print("done")
if x == 3: print("three")
elif x: print("other")
else: print("zero")
while y: y -= 1; print("y", y)
try: 1 / 0
except ZeroDivisionError: print("caught")
finally: print("finally")
with open(__file__) as f: print(f.readline().strip())
print((
    1,
    2,  # comment
), [
    3
], {
    "a":
        4
})
if (n := 10) > 5 and (m := n * 2): print(n, m)
print([last := i for i in range(3)], last, (z := 7), z)
print(not not (x if x else y), -x ** 2, (-x) ** 2, 1 if x else 2 if y else 3)
lambda_with_default = lambda a, /, b=2, *c, d=4, **e: (a, b, c, d, e)
print(lambda_with_default(1), lambda_with_default(1, 3, 5, d=6, f=7))
