# Groups, __dict__ in all its uses, changes of classes and bases, metaclasses, functions' attributes.
import sys
def sh(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, '|', e)
# groups
eg = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), KeyError('k')])])
m, r = eg.split(TypeError)
print(repr(m), repr(r))
print(repr(eg.subgroup(lambda e: isinstance(e, ValueError))))
class MyEG(ExceptionGroup):
    def derive(self, excs): return MyEG(self.message, excs)
print(repr(MyEG('m', [OSError(2, 'x'), KeyError(1)]).split(OSError)))
# instance dict
class C: pass
c = C(); c.a = 1
d = c.__dict__
d['b'] = 2; d[3] = 4
print(c.b, d, c.__dict__ is d, vars(c))
c.z = 5; del c.a
print(d, hasattr(c, 'a'))
c.__dict__ = {'q': 9}
print(c.q, d, hasattr(c, 'b'))
o = C()
for i in range(100): setattr(o, f'a{i}', i)
print(len(o.__dict__), o.a99, o.a0)
sh(lambda: setattr(c, '__dict__', 5))
# class changes
class A:
    def f(self): return 'A'
class B:
    def f(self): return 'B'
x = A(); x.__class__ = B; print(x.f(), type(x).__name__)
class D(A): pass
print(D().f()); D.__bases__ = (B,); print(D().f(), D.__mro__)
A.f = lambda self: 'A2'; print(A().f())
print(A.__subclasses__(), B.__subclasses__())
# metaclass
class M(type):
    def __call__(cls, *a): return ('made', super().__call__(*a))
    def __getattr__(cls, n): return n
class K(metaclass=M):
    def __init__(self, v): self.v = v
k = K(3); print(k[0], k[1].v, K.foo)
class S:
    __slots__ = ('a', '__dict__')
s = S(); s.a = 1; s.b = 2; print(s.__dict__, s.a)
sh(lambda: object.__setattr__(int, 'x', 1))
sh(lambda: type('X', (), {})().foo)
def fn(a, *, b: int = 3) -> str: "doc"
print(fn.__annotations__, fn.__kwdefaults__, fn.__doc__, fn.__module__, fn.__dict__)
fn.__defaults__ = (7,); fn.x = 1; print(fn.__defaults__, fn.__dict__)
print(list[int], list[int].__origin__, int | None, isinstance(3, int | str))
e = ValueError('a'); e.add_note('n'); print(e.__notes__, e.__dict__)
print(property(lambda s: 1).__get__(1))
class P:
    @property
    def v(self): return self._v
    @v.setter
    def v(self, n): self._v = n
p = P(); p.v = 4; print(p.v)
sh(lambda: delattr(p, 'v'))
print(sum([0.1] * 10), max([1, 5, 3], key=lambda v: -v), min('b', 'a'), sorted({3: 1, 1: 2}))
print(type(iter(int, 1)).__name__, next(iter([]), 'none'), hex(255), round(2.5), round(2.675, 2), divmod(-7, 2))
