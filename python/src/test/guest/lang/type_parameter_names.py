# Private names of type parameters belong to the class that has them.
class Foo[__T](list[__T]):
    param = __T

    def meth[__U](self, arg: (__T, __U)) -> (__U, __T):
        return (__T, __U)

    type Alias[__V] = (__T, __V)


T = Foo.__type_params__[0]
print(T.__name__, Foo.param is T, Foo.__orig_bases__[0].__args__[0] is T)
U = Foo.meth.__type_params__[0]
print(U.__name__, Foo.meth.__annotations__ == {"arg": (T, U), "return": (U, T)}, Foo().meth(1) == (T, U))
V = Foo.Alias.__type_params__[0]
print(V.__name__, Foo.Alias.__value__ == (T, V))


def function[__A](x: __A) -> __A:
    return __A


print(function(1), function.__type_params__)


class Outer:
    class Inner[__X: __name__, *__Y, **__Z]:
        seen = __X, __Y, __Z

    def plain(self, __p=1):
        return __p


print([p.__name__ for p in Outer.Inner.__type_params__], Outer.Inner.seen == Outer.Inner.__type_params__)
print(Outer().plain())


class Later:
    T = int

    def foo[U: T](self):
        pass

    type Alias = T
    early = Alias.__value__


Later.T = float
print(Later.foo.__type_params__[0].__bound__, Later.Alias.__value__, Later.early)
print([n for n in vars(Later) if "cell" in n])
