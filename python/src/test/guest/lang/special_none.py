# Special methods that are None, and a class without bases that stands for one.
import operator


class Meta(type):
    __getitem__ = None


class M(metaclass=Meta):
    pass


class C:
    __class_getitem__ = None
    __index__ = None
    __int__ = None
    __float__ = None
    __len__ = None
    __hash__ = None
    __bool__ = None
    __call__ = None
    __add__ = None
    __eq__ = None
    __neg__ = None
    __getitem__ = None
    __setitem__ = None
    __contains__ = None
    __iter__ = None
    __reversed__ = None
    __next__ = None
    __format__ = None
    __round__ = None
    __enter__ = None


class D(C):
    pass


def one():
    with C():
        pass


for text in """C[1]; D[1]; M[1]; C()[1]; [1][C()]; 'a'[C():]; range(C()); operator.index(C()); hex(C()); b'a' * C()
int(C()); float(C()); complex(C()); len(C()); hash(C()); bool(C()); C()(); C() + 1; 1 + C(); -C(); C() == 1
C() != 1; 1 in C(); iter(C()); reversed(C()); next(C()); list(C()); sorted(C()); format(C()); f'{C()}'; round(C())
operator.setitem(C(), 0, 0); chr(C()); '%d' % C(); memoryview(b'a')[C()]; one(); tuple(C()); sum(C()); max(C())
dict(C()); set(C()); ''.join(C()); [].extend(C()); a, b = C(); divmod(C(), 1); C() < 1""".replace("\n", ";").split(";"):
    try:
        exec("print(" + text.strip() + ")" if "," not in text[:2] else text.strip())
    except Exception as e:
        print(text.strip(), "->", type(e).__name__, e)
print(issubclass(list[int], list), issubclass(list[int], object), issubclass(list[int], (int, object)))
print(list[int].__bases__, issubclass(type[int], type), issubclass(dict[str, int], dict))
for text in "issubclass(list, list[int])", "isinstance([], list[int])", "issubclass(1, int)", "issubclass(int | str, int)":
    try:
        print(eval(text))
    except TypeError as e:
        print(text, "->", e)


class Fake:
    __bases__ = (int,)


print(issubclass(Fake(), int), issubclass(Fake(), object), issubclass(Fake(), str))
