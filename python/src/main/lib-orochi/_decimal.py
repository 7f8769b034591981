"""C decimal arithmetic module"""
# That is what CPython's module in C says of itself. Here it is the library's own in Python, loaded
# once more.

from importlib.machinery import PathFinder


def _load():
    spec = PathFinder.find_spec("_pydecimal")
    names = {"__name__": "_decimal", "__file__": spec.origin, "__builtins__": __builtins__}
    exec(spec.loader.get_code("_pydecimal"), names)
    wanted = *names["__all__"], "__version__", "__libmpdec_version__"
    return {name: names[name] for name in wanted}


globals().update(_load())
del _load, PathFinder
