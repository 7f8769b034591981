# __str__, __repr__ and __format__ that give an instance of a class derived from str.
class S(str):
    def __str__(self):
        return self

    def __format__(self, spec):
        return self


class Empty(str):
    pass


class T:
    def __str__(self):
        return S("sub")

    def __repr__(self):
        return S("rsub")

    def __format__(self, spec):
        return S("fsub" + spec)


class N:
    def __str__(self):
        return Empty()

    __repr__ = __str__

    def __format__(self, spec):
        return Empty(spec)


class A:
    def __repr__(self):
        return S("\xe9")


t, n = T(), N()
for text in """'%s' % t|'%r' % t|'%a' % t|'%s' % (t,)|'%s%s' % (t, '')|'%5s' % t|'%.2s' % t|'%-9s' % t|'a%s' % t|'%sa' % t
'%s' % n|'%s' % S('x')|'%s' % Empty('x')|'%s%%' % t|f'{t}'|f'{t!s}'|f'{t!r}'|f'{t!a}'|f'{t:x}'|f'a{t}'|f'{t}a'
f'{n}'|f'{n!s}'|f'{n:q}'|f'{t}{n}'|f'{S()}'|f'{S("a")}'|f'{Empty("a")}'|f'{f"{t}"}'|f'{5:{S("3")}}'|f'{t:{t}}'
'{}'.format(t)|'{!r:}'.format(A())|'{0}'.format(S('u'))|'{}'.format(n)|'{} '.format(t)|'{:x}'.format(t)|'{a}'.format_map({'a': t})
format(t)|format(t, 'a')|format(S('z'))|format(n, 'w')|str(t)|repr(t)|ascii(t)|ascii(A())|'%a' % A()|str(n)|str(S('q'))
'%s' % 5|f'{5}'|'%s' % 'a'|f'{"a"}'|f''|f'{True}'|'%s' % None|''.join([S('x')])|S('x') + ''|S('x')[:]|S('x').strip()""".replace(
    "\n", "|"
).split("|"):
    r = eval(text)
    print(text, "->", type(r).__name__, r)


class Wrong:
    def __format__(self, spec):
        return 5

    def __str__(self):
        return b"x"

    __repr__ = __str__


for text in "f'{w}'", "format(w)", "'{}'.format(w)", "'%s' % w", "'%r' % w", "f'{w!s}'", "f'{w!a}'", "'%a' % w", "'{!r}'.format(w)":
    try:
        print(eval(text, {"w": Wrong()}))
    except TypeError as e:
        print(text, "->", e)
