# super() in methods, class methods, properties, nested functions, comprehensions, explicit forms.
class A:
    attribute = "A.attribute"

    def __init__(self, x):
        self.x = x

    def m(self):
        return ["A.m"]

    @classmethod
    def c(cls):
        return ["A.c", cls.__name__]

    @staticmethod
    def s():
        return ["A.s"]

    @property
    def p(self):
        return ["A.p", self.x]

    def __getitem__(self, k):
        return ["A.getitem", k]

    def __repr__(self):
        return f"A({self.x})"


class B(A):
    attribute = "B.attribute"

    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)
        super().__setattr__("y", 2)

    def m(self):
        def nested():
            return super(B, self).m()

        inner = lambda: super(B, self).m()
        return ["B.m"] + super().m() + nested() + inner()

    @classmethod
    def c(cls):
        return ["B.c"] + super().c()

    @staticmethod
    def s():
        return ["B.s"] + super(B, B).s()

    @property
    def p(self):
        return ["B.p"] + super().p

    def __getitem__(self, k):
        return ["B.getitem"] + super().__getitem__(k)

    def attributes(self):
        return super().attribute, self.attribute

    def generator(self):
        yield super().x if hasattr(super(), "x") else "no instance attributes"
        yield from super().m()

    def comprehension(self):
        parent = super()
        return [parent.m() for _ in range(2)], [super(B, self).m() for _ in range(1)]

    def __repr__(self):
        return "B:" + super().__repr__()

    def deleted(self):
        del self
        return super()

    def rebound(self):
        self = 5
        return super()

    def no_cell(this, *rest):
        return super().m()


b = B(1)
print(b.m(), B.c(), b.c(), b.s(), b.p, b[7], b.attributes(), list(b.generator()), b.comprehension(), b, b.y)


class C(B):
    pass


class Mixin:
    def m(self):
        return ["Mixin.m"] + super().m()


class D(Mixin, C):
    def m(self):
        return ["D.m"] + super().m()


print(D(2).m(), D.c(), D(3).p, super(C, D(4)).m(), super(Mixin, D(5)).m()[0])


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "|", e)


error(b.deleted)
error(b.rebound)
print(b.no_cell())
error(lambda: super())
error(lambda: super().x)
error(lambda: super(5))
error(lambda: super(B, 5))
error(lambda: super(B, b).nothing)
error(lambda: setattr(super(B, b), "z", 1))


def outside(self):
    return super().m()


B.outside = outside
error(b.outside)
s = super(B, b)
print(s.__thisclass__, s.__self_class__, s.__self__, repr(s), super(B, B).m(b), super(B).__self__, type(s).__name__)
print(super(B, b).attribute, super(B, D(1)).c(), object.__repr__(b).startswith("<__main__.B object at"))


class Meta(type):
    def __call__(cls, *args):
        return ["made", super().__call__(*args)]

    def __getattribute__(cls, name):
        return super().__getattribute__(name)


class Made(A, metaclass=Meta):
    pass


print(Made(9))
