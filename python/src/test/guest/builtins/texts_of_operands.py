# What errors say about operands and arguments of a wrong kind.
import itertools
import operator


class ReturnsInt:
    def __iter__(self):
        return 5


class Refuses:
    __iter__ = None
    __reversed__ = None
    __contains__ = None


class Entries:
    def __mro_entries__(self, bases):
        return (int,)


class NoTuple:
    def __mro_entries__(self, bases):
        return 5


class Sized:
    def __len__(self):
        return 1


class Items:
    def __getitem__(self, i):
        raise IndexError


def cls(base):
    class X(base):
        pass


for text in """pow(2, 3, 5.0);pow(2.0, 3, 5);pow(2, 3, 'a');pow(2, 3.0, 5);pow(2, 'a', 3);pow(2j, 3, 5);pow(True, 2, [])
(2).__pow__(3, 5.0);operator.countOf(5, 1);operator.indexOf(5, 1);operator.contains(5, 1);operator.countOf(ReturnsInt(), 1)
eval('1', []);eval('1', {}, 5);eval('1', 5);exec('1', []);exec('1', {}, 5);exec('1', None, 5);eval('1', {}, []);eval('1', None, 5)
itertools.islice('a', 0, 'x');itertools.islice('a', 'x');itertools.islice('a', -1);itertools.islice('a', 'x', 1)
itertools.islice('a', 0, -1);itertools.islice('a', 0, 2**70);itertools.islice('a', 0, 1, 0);type('X', (Entries(),), {})
type('X', (int, Entries()), {});type('X', (5,), {});cls('abc');cls(5);cls(NoTuple());cls(None);cls(len);cls(bool);cls(1.5)
str('a', ());str(b'a', 5);str(b'a', None);str(b'a', 'utf-8', None);str('a', 'utf-8');format(5, None);format(5, 5)
format('a', b'');(5).__format__(None);'a'.__format__(5);(1.5).__format__(None);object().__format__(5);(1j).__format__(None)
bytearray().extend(5);bytearray().extend('a');bytearray().extend(['a']);bytearray().extend(None);bytearray().extend([300])
5 - {}.keys();{}.keys() - 5;5 & {}.keys();{}.items() ^ 5;5 | {}.keys();5 ^ {}.items();{}.keys().isdisjoint(5)
iter('a').__setstate__('x');iter([]).__setstate__(1.5);iter(()).__setstate__(None);iter(range(3)).__setstate__('x')
iter(b'').__setstate__('x');reversed([]).__setstate__('x');iter([]).__setstate__(2**70);iter([1]).__setstate__(True)
reversed(ReturnsInt());reversed(Refuses());reversed(5);reversed(Sized());reversed(Items());reversed({1})
1 in ReturnsInt();1 in Refuses();1 in 5;1 in Items();1 not in ReturnsInt();[*ReturnsInt()];[*Refuses()];[*5];(*Refuses(),)
{*ReturnsInt()};{*Refuses()};print(*ReturnsInt());print(*Refuses());print(*5);print(1, *Refuses());print(1, *5)""".replace(
    "\n", ";"
).split(";"):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
for pattern in "[*a, *b]", "[*a, 1, *b, *c]", "(*_, *_)", "[*a] | [*a, *b]", "[1, [*q, *r]]", "*a, *b", "{**a, 'x': 1}":
    try:
        compile("match x:\n  case " + pattern + ": pass", "f", "exec")
    except SyntaxError as e:
        print(pattern, "->", e.msg, e.lineno, e.offset)
