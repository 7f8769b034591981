# What the compiler knows of names, through symtable.
import symtable

source = """
import os.path as z
x: int = 1
def f(a, *b, k=1, **c):
    global g
    g = 1
    q = lambda p: p + a
    def h():
        nonlocal q
        q = [i for i in a]
        return (i for i in x)
class C[T: int, *U]:
    __m = 1
    def meth(self):
        return self.__m, __class__
    def other[X](self, x: X): ...
type A[Y] = list[Y]
"""


def show(table, depth=0):
    print("  " * depth, table.get_type(), table.get_name(), table.get_lineno(), table.is_nested(),
          table.is_optimized(), table.has_children())
    for name in sorted(table.get_identifiers()):
        if name.startswith("."):
            continue
        s = table.lookup(name)
        flags = [f[3:] for f in dir(s) if f.startswith("is_") and getattr(s, f)()]
        print("  " * depth, "-", s.get_name(), flags, len(s.get_namespaces()))
    for child in table.get_children():
        show(child, depth + 1)


top = symtable.symtable(source, "name", "exec")
show(top)
f = top.lookup("f").get_namespace()
print(sorted(f.get_parameters()), sorted(f.get_locals()), sorted(f.get_globals()), f.get_frees(), f.get_nonlocals())
print(f, f.lookup("a"), top, f.get_children()[1].get_nonlocals())
c = [t for t in top.get_children()[1].get_children() if t.get_type() == "class"][0]
print(sorted(c.get_methods()), top.get_id() != f.get_id(), top.lookup("f").get_namespaces() == [f])
for args in [("x +", "n", "exec"), ("x", "n", "other"), ("def f(a):\n global a", "n", "exec"), (3, "n", "exec"),
             ("x", 4, "exec"), ("x = 1", "n", "eval"), ("nonlocal a", "n", "exec"), ("def f(a, a): pass", "n", "exec")]:
    try:
        print(symtable.symtable(*args))
    except Exception as e:
        print(type(e).__name__, e)
try:
    f.lookup("a").get_namespace()
except ValueError as e:
    print(e)
try:
    f.lookup("nothing")
except KeyError as e:
    print(e)
