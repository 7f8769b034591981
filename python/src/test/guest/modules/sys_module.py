# sys: what programs read and set.
import sys

print(sys.argv[1:], type(sys.argv), type(sys.path), type(sys.modules), "sys" in sys.modules, sys.modules["sys"] is sys, __name__ in sys.modules)
print(sys.maxsize == 2**63 - 1, sys.maxunicode, sys.byteorder, sys.version_info >= (3, 12, 0), len(sys.version_info), sys.version_info.releaselevel, sys.hexversion >> 16 == 0x30C, sys.api_version)
print(sys.float_info.mant_dig, sys.float_info.min, sys.float_info.radix, sys.int_info.default_max_str_digits, sys.get_int_max_str_digits(), sys.float_repr_style)
print(sys.getrecursionlimit(), sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors(), sys.platform, sys.copyright[:9], bool(sys.executable))
sys.set_int_max_str_digits(1000)
try:
    int("1" * 1001)
except ValueError as e:
    print(e)
sys.set_int_max_str_digits(0)
print(len(str(10**6000)))
sys.set_int_max_str_digits(4300)
try:
    sys.set_int_max_str_digits(5)
except ValueError as e:
    print(e)
print(sys.exc_info(), sys.exception())
try:
    raise KeyError("k")
except KeyError as e:
    t, v, tb = sys.exc_info()
    print(t, repr(v), tb.tb_lineno, sys.exception() is e)


def caller():
    return sys._getframe(1).f_code.co_name, sys._getframe().f_code.co_name, sys._getframe().f_lineno


def outer():
    return caller()


print(outer())


def locals_of_caller():
    return sorted(sys._getframe(1).f_locals)


def with_locals():
    a, b = 1, 2
    return locals_of_caller()


print(with_locals())
try:
    sys._getframe(1000)
except ValueError as e:
    print(e)
hooked = []
old = sys.displayhook
sys.displayhook = hooked.append
exec(compile("40 + 2", "<x>", "single"))
sys.displayhook = old
print(hooked)
sys.displayhook(None)
sys.displayhook("shown")
print(sys.intern("a b") is sys.intern("a b"), sys.getsizeof([]) > 0, callable(sys.exit), sys.is_finalizing(), sys.getrefcount(None) > 0)
sys.modules["fake_module"] = "anything"
import fake_module

print(fake_module)
sys.modules["none_module"] = None
try:
    import none_module
except ImportError as e:
    print(type(e).__name__, e)
print(sys.builtin_module_names[:0], "sys" in sys.builtin_module_names, "math" in sys.stdlib_module_names, isinstance(sys.path_importer_cache, dict), isinstance(sys.meta_path, list))
print(sys.hash_info.width, sys.hash_info.imag, sys.hash_info.nan, sys.hash_info.algorithm in ("siphash13", "siphash24", "fnv"), sys.thread_info.name)
sys.path.insert(0, "/nonexistent-folder")
try:
    import still_missing
except ModuleNotFoundError as e:
    print(e, e.name)
print(sys.path.pop(0))
print(sys.flags.interactive, sys.flags.optimize, sys.warnoptions, sys.flags.utf8_mode in (0, 1), len(sys.flags) > 10)
sys.excepthook = lambda t, v, tb: print("hook:", t.__name__, v, tb.tb_lineno)
raise RuntimeError("for the hook")
