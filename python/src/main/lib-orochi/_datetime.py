"""Fast implementation of the datetime type."""
# That is what CPython's module in C says of itself. Here the classes are the library's own in
# Python, loaded once more, so that they say as those in C do that they belong to datetime.

from importlib.machinery import PathFinder


def _load():
    spec = PathFinder.find_spec("_pydatetime")
    names = {"__name__": "datetime", "__file__": spec.origin, "__builtins__": __builtins__}
    exec(spec.loader.get_code("_pydatetime"), names)
    return {name: names[name] for name in names["__all__"]}


globals().update(_load())
del _load, PathFinder
