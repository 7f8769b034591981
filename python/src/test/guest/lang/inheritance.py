# Method resolution, super(), cooperative calls, mixins, MRO errors.
class Base:
    def __init__(self, name):
        self.name = name

    def who(self):
        return "Base " + self.name

    def template(self):
        return f"<{self.hook()}>"

    def hook(self):
        return "base hook"


class Child(Base):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def who(self):
        return "Child of " + super().who() + f" {self.age}"

    def hook(self):
        return "child hook"


c = Child("ann", 5)
print(c.who(), c.template(), Base.who(c), super(Child, c).who())
print([k.__name__ for k in Child.__mro__], Child.__base__.__name__, Base.__subclasses__())


class A:
    def go(self):
        return ["A"]


class B(A):
    def go(self):
        return ["B"] + super().go()


class C(A):
    def go(self):
        return ["C"] + super().go()


class D(B, C):
    def go(self):
        return ["D"] + super().go()


print(D().go(), [k.__name__ for k in D.mro()])
try:
    class Bad(A, B):
        pass
except TypeError as e:
    print(e)
try:
    class Dup(A, A):
        pass
except TypeError as e:
    print(e)
try:
    class FromInt(5):
        pass
except TypeError as e:
    print(e)
try:
    class FromBool(bool):
        pass
except TypeError as e:
    print(e)
try:
    class Layout(int, str):
        pass
except TypeError as e:
    print(e)


class Meta1(type):
    pass


class Meta2(type):
    pass


class M1(metaclass=Meta1):
    pass


class M2(metaclass=Meta2):
    pass


try:
    class Both(M1, M2):
        pass
except TypeError as e:
    print(e)
print(super(B, D()).go(), super(D, D).go(D()))


class S:
    @classmethod
    def make(cls):
        return "S.make " + cls.__name__

    @property
    def value(self):
        return 1


class T(S):
    @classmethod
    def make(cls):
        return "T > " + super().make()

    @property
    def value(self):
        return super().value + 10


print(T.make(), T().make(), T().value)


def error(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, "|", e)


error(lambda: super().x)
error(lambda: super(B, A()))
error(lambda: super(B, D()).nothing)
error(lambda: super(5, 5))
print(isinstance(D(), (int, C)), issubclass(D, (int, str)), isinstance(True, int), issubclass(bool, int))
error(lambda: isinstance(1, 5))
error(lambda: issubclass(1, int))
error(lambda: issubclass(int, 5))
