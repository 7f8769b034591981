"""Recursion without frames, docstrings of properties, what throw() makes, contexts in a cycle."""

import warnings
class A: pass
A.__call__ = A()
try: A()()
except RecursionError as e: print('caught', e)
class Foo: pass
Foo.__repr__ = Foo.__str__
for f in (str, repr):
    try: f(Foo())
    except RecursionError as e: print('caught2')
class A:
    def foo(self, cls): return 'spam'
class B:
    bar = classmethod(A().foo)
print(B.bar(), hasattr(type(A().foo), "__get__"))
class P(property):
    """doc"""
print(P().__doc__, P(lambda s: 1).__doc__, P(doc="x").__doc__)
class Q(property):
    """sub"""
    __slots__ = ()
print(Q(doc="what").__doc__, Q(lambda s: 1).__doc__)
def f(self): "getter"
try: Q(f)
except AttributeError as e: print(e)
for a in ((), (1,), (1, 2, 3)):
    try: property().__set_name__(*a)
    except TypeError as e: print(e)
class E(Exception):
    def __new__(cls, *a): return cls
def g():
    yield 1
x = g()
try: x.throw(E)
except TypeError as e: print(str(e).replace("__main__.", ""))
print(list(x))
def h():
    try: yield
    except TypeError as e: print("in", str(e)[:20])
    yield 2
x = h(); next(x); print(x.throw(E))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    x = g()
    try: x.throw(ValueError, "v")
    except ValueError as e: print(repr(e))
    print([(str(i.message), i.category.__name__, i.lineno) for i in w])
def cycle():
    a, b, c = Exception("a"), Exception("b"), Exception("c")
    try:
        try: raise a
        except Exception: raise b
    except Exception as e:
        a.__context__ = b
        try: raise c
        except Exception as e: print(e.__context__, e.__context__.__context__)
cycle()
