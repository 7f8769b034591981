# Compiled modules as files: what importlib and marshal say of them.
import importlib
import importlib._bootstrap_external as external
import importlib.machinery
import importlib.util
import marshal
import os
import sys
import tempfile

sys.dont_write_bytecode = False

SOURCE = """'''A module.'''
from __future__ import annotations
def f(a: int, *b, c=1.5, **d) -> 'x':
    def g():
        return [a, b, c, d, \u00fc, 'gr\u00fcn', b'\\xff', 2j, 1 << 70, ...]
    \u00fc = {k: v for k, v in d.items()}
    return g()
class C:
    def fail(self):
        return 1 / 0
"""

with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "kept_module.py")
    with open(name, "w", encoding="utf-8") as f:
        f.write(SOURCE)
    tag = sys.implementation.cache_tag
    expected = os.path.join(folder, "__pycache__", "kept_module." + tag + ".pyc")
    print(importlib.util.cache_from_source(name) == expected)
    print(importlib.util.source_from_cache(expected) == name)
    print(importlib.util.cache_from_source(name, optimization=2)[-10:])

    sys.path.insert(0, folder)
    import kept_module

    print(kept_module.__cached__ == expected, os.path.exists(expected))
    print(kept_module.f(1, 2, e=3), kept_module.f.__annotations__, kept_module.__doc__)

    def head():
        with open(expected, "rb") as f:
            return f.read(16)

    found = os.stat(name)
    print(head()[:4] == importlib.util.MAGIC_NUMBER, head()[4:8])
    print(int.from_bytes(head()[8:12], "little") == int(found.st_mtime))
    print(int.from_bytes(head()[12:], "little") == found.st_size)

    loader = importlib.machinery.SourceFileLoader("kept_module", name)
    os.remove(expected)
    print(loader.get_code("kept_module").co_filename == name, os.path.exists(expected))
    print(importlib.reload(kept_module).f(4))

    code = loader.source_to_code(loader.get_data(name), name)
    hashed = importlib.util.source_hash(loader.get_data(name))
    for checked in (True, False):
        loader.set_data(expected, external._code_to_hash_pyc(code, hashed, checked))
        print(head()[4:8], head()[8:] == hashed)
        print(loader.get_code("kept_module").co_firstlineno)
        module = importlib.reload(kept_module)
        print(module.f(4), module.C.fail.__code__.co_firstlineno)

    # a hash that is not checked, and a source that no longer agrees
    with open(name, "w", encoding="utf-8") as f:
        f.write("f = None\n")
    print(importlib.reload(kept_module).f is None)

    data = marshal.dumps(compile(SOURCE, "somewhere.py", "exec"))
    code = marshal.loads(data)
    print(data[:1] in (b"c", b"\xe3"), code.co_filename, code.co_name, code.co_firstlineno)
    names = {"__name__": "names"}
    exec(code, names)
    print(names["f"](9), names["C"].__qualname__, names["C"].__module__)
    print(eval(marshal.loads(marshal.dumps(compile("6 * 7", "e", "eval")))))
    try:
        marshal.loads(data[: len(data) // 2])
    except (EOFError, ValueError, TypeError) as e:
        print("cut off")
    try:
        names["C"]().fail()
    except ZeroDivisionError as e:
        t = e.__traceback__.tb_next
        print(t.tb_frame.f_code.co_filename, t.tb_lineno, t.tb_frame.f_code.co_qualname)
