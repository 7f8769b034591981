# Which names exist in builtins, their types, and what sys tells about the interpreter.
import builtins
import sys

expected = """ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError BufferError
BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError
DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception ExceptionGroup False FileExistsError
FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError
InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError None
NotADirectoryError NotImplemented NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError
ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration
SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True TypeError UnboundLocalError UnicodeDecodeError
UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError
__build_class__ __import__ abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex
delattr dict dir divmod enumerate eval exec filter float format frozenset getattr globals hasattr hash hex id input int
isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print property range repr reversed
round set setattr slice sorted staticmethod str sum super tuple type vars zip""".split()
print([n for n in expected if not hasattr(builtins, n)])
for name in expected:
    value = getattr(builtins, name, None)
    if isinstance(value, type) and issubclass(value, BaseException):
        if value.__name__ != name:
            print("alias", name, value.__name__)
        elif value.__module__ != "builtins":
            print("module", value)
print([n for n in expected if isinstance(getattr(builtins, n, 0), type) and not isinstance(getattr(builtins, n), type(int))])
print(len, print, int, type, object, Exception, super, property, map)
print(len.__name__, len.__module__, len.__self__.__name__, len.__doc__, print.__qualname__, [].append.__qualname__, str.upper.__qualname__, str.upper.__objclass__, dict.fromkeys.__self__)
print(type(len), type([].append), type(list.append), type(list.__add__), type([].__add__), type(dict.__dict__["fromkeys"]), type(int.__dict__["real"]), type(object.__init__))
print(list.append, str.join, int.__add__, int.real, type.__call__ is not None, object.__repr__)
print(sys.version_info[:2], sys.version_info >= (3, 12), sys.version_info.major, sys.byteorder, sys.maxsize, sys.maxunicode, sys.version.split()[0].startswith("3.12"))
print(sys.argv[0].endswith("names.py"), len(sys.argv), sys.path[0].endswith("builtins"), "builtins" in sys.modules, sys.modules["__main__"].__name__, sys.platform, sys.getdefaultencoding(), sys.getfilesystemencoding())
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.int_info.bits_per_digit > 0, sys.hash_info.modulus, sys.hash_info.inf, sys.hash_info.width)
print(sys.intern("abc") == "abc", sys.getsizeof(1) > 0, sys.getrecursionlimit(), sys.exc_info(), sys.flags.optimize, sys.flags.debug)
print(sys.stdin.name, sys.stderr.name, sys.__stdout__ is sys.stdout, callable(sys.exit), sys.getswitchinterval() > 0)
for bad in (lambda: sys.intern(5), lambda: sys.setrecursionlimit("x"), lambda: sys.exit(1, 2), lambda: sys.setswitchinterval(-1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, "|", e)
frame = sys._getframe()
print(frame.f_code.co_name, frame.f_lineno, frame.f_globals is globals(), frame.f_back)
