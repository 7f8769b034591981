# property, classmethod, staticmethod and super called by hand: names, missing parts, errors.
def make(**k):
    return type('C', (), k)


def g(self):
    'doc'
    return 'got'


class A:
    p = property(g)
    c = classmethod(lambda cls, *a: (cls.__name__, a))
    s = staticmethod(lambda *a: a)


class B(A):
    def two(self):
        return super(B, self).p, super().c(1), super(B, B).s(2)

EXPRESSIONS = r"""
A().p, A.p is A.__dict__["p"], A.p.__doc__, property(g, doc="own").__doc__, property(doc="x").__doc__, property(g).getter(len).fget is len, B().two()
setattr(A(), "p", 1)
delattr(A(), "p")
make(p=property())().p
setattr(make(p=property(g, None))(), "p", 1)
property().__get__(5)
property(g).__set__(5, 5)
property(1).__get__(5)
property(1, 2, 3, 4, 5)
property(nope=1)
property(g).__isabstractmethod__, property(g).fset, property(fget=g, fset=len).setter(None).fset
setattr(property(g), "fget", 1)
classmethod()
classmethod(1, 2)
classmethod(5).__get__(1)()
classmethod(g, k=1)
classmethod(g).__wrapped__ is g, classmethod(g).__doc__, classmethod(g).__name__, staticmethod(g)(1), staticmethod(g).__wrapped__ is g, staticmethod(len)("ab"), vars(classmethod(g)).keys() - {"__type_params__"} == vars(classmethod(g)).keys()
classmethod(g)()
staticmethod()
staticmethod(5)()
staticmethod(5).__get__(1)
super()
super(int)
super(int, "a")
super(5)
(super(B, B()).__thisclass__.__name__, super(B, B()).__self_class__.__name__, repr(super(B, B)), repr(super(B)))
super(B, B()).nope
super(B).p
super(B, A())
setattr(super(B, B()), "x", 1)
super(B).__get__(B()).p, super(B).__self__, super(bool, True).__add__(5)
super(B).__get__(A())
super(int, 1, 2)
super(A, B)(1)
super(type, int)
"""

for line in EXPRESSIONS.strip().splitlines():
    try:
        print(line, "->", repr(eval(line)))
    except BaseException as e:
        print(line, "->", type(e).__name__, "|", e)
