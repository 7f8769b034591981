# Modules out of archives: found on sys.path, in packages, with data, sources and tracebacks.
import importlib.resources
import inspect
import os
import pkgutil
import sys
import tempfile
import traceback
import zipfile

with tempfile.TemporaryDirectory() as folder:
    archive = os.path.join(folder, "things.zip")
    with zipfile.ZipFile(archive, "w") as z:
        z.writestr("single.py", "value = 5\n\n\ndef fails():\n    return 1 / 0\n")
        z.writestr("pack/__init__.py", "from . import inner\n")
        z.writestr("pack/inner.py", "where = __file__\nkind = type(__loader__).__name__\n")
        z.writestr("pack/data.txt", "hello\n")
        z.writestr("broken.py", "def f(:\n")
    sys.path.insert(0, archive)

    def shown(text):
        return text.replace(folder, "<folder>")

    import pack
    import single

    print(single.value, shown(single.__file__), single.__spec__.origin == single.__file__)
    print(shown(pack.inner.where), pack.inner.kind, [shown(p) for p in pack.__path__])
    try:
        single.fails()
    except ZeroDivisionError:
        print(shown(traceback.format_exc()))
    print(inspect.getsource(single.fails))
    print(pkgutil.get_data("pack", "data.txt"))
    print(sorted(p.name for p in importlib.resources.files(pack).iterdir()))
    print([m.name for m in pkgutil.iter_modules([archive])])
    for name in ("missing", "pack.missing", "broken"):
        try:
            __import__(name)
        except Exception as e:
            print(type(e).__name__, shown(str(e)))
    print(sys.path_hooks[0].__name__, type(sys.path_importer_cache[archive]).__name__)
    import colorsys

    print(colorsys.__name__)
    sys.path.remove(archive)
    sys.modules.pop("single")
    try:
        import single
    except ImportError as e:
        print(type(e).__name__, e)
    with open(os.path.join(folder, "text.zip"), "w") as f:
        f.write("no archive")
    sys.path.insert(0, f.name)
    try:
        import single
    except ImportError as e:
        print(type(e).__name__, e)
