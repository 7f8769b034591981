# import forms, packages, relative imports, circular imports, errors, module attributes.
import sys
import _helper
import _helper as h
from _helper import value, function as f
from _package import *
from _package import sub
from _package.sub import deep
import _package.other.leaf
import _package.other.leaf as leaf

print(_helper is h, value, f(), h.__name__, h.__doc__, "_helper" in sys.modules)
print(sub.name, deep(), _package.other.leaf.NAME, leaf.NAME, exported)
try:
    hidden
except NameError as e:
    print(e)
print(_package.__name__, _package.sub.__package__, leaf.__name__, leaf.__package__, leaf.up())


def error(source):
    try:
        exec(source, {"__name__": "_package.fake", "__package__": "_package"})
    except Exception as e:
        print(source, "->", type(e).__name__, "|", e)


error("import no_such_module")
error("import _helper.child")
error("from _helper import nothing")
error("from _package import nothing")
error("import _package.nothing")
error("from . import nothing")
error("from .nothing import x")
error("from ... import x")
error("from ...... import x")
error("from .sub import name; print(name)")
try:
    from . import x
except ImportError as e:
    print(type(e).__name__, e)
try:
    import _failing
except ValueError as e:
    print("import raised", e)
print("_failing" in sys.modules)
try:
    import _failing
except ValueError as e:
    print("again", e)
import _circular_a

print(_circular_a.result())
h.value = "changed"
from _helper import value as again

print(again, value)
del sys.modules["_helper"]
import _helper

print(_helper is h, _helper.value)
print(__import__("_package.sub").__name__, __import__("_package.sub", fromlist=["name"]).__name__)


def local_import():
    import _helper as inner

    return inner.value


print(local_import())
try:
    import _with_getattr

    print(_with_getattr.dynamic_name)
    _with_getattr.fails
except AttributeError as e:
    print(e)
try:
    _helper.missing
except AttributeError as e:
    print(e)
import math

try:
    math.missing
except AttributeError as e:
    print(e)
