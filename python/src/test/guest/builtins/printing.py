# print: separators, ends, files, flush, odd objects, errors.
import sys

print()
print("")
print("a", "b", sep="")
print("a", "b", sep=None, end=None)
print(1, 2, 3, sep="\n")
print("no newline", end="")
print(" | continued")
print(*range(5), sep=", ", end=".\n")
print("x", file=sys.stdout, flush=True)
print([1, "two"], {"k": "v"}, ("t",), {1}, None, 1.5, True, b"bytes", range(2))
print("unicode: é ü 日本語 😀", "tab\tnew\\n")


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, s):
        self.parts.append(s)
        return len(s)


w = Writer()
print("a", 1, None, sep="-", end="!", file=w)
print(file=w)
print(w.parts)


class Flushing(Writer):
    def flush(self):
        self.parts.append("FLUSH")


f = Flushing()
print("z", file=f, flush=True)
print(f.parts)
old = sys.stdout
sys.stdout = w2 = Writer()
print("captured", 5)
sys.stdout = old
print(w2.parts)
sys.stdout = None
print("nowhere")
sys.stdout = old


def error(call):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, "|", e)


error(lambda: print(file=5))
error(lambda: print("x", sep=1))
error(lambda: print("x", end=b""))
error(lambda: print("x", file=w, flush=True))
error(lambda: print("x", nope=1))


class Bad:
    def __str__(self):
        raise ValueError("no str")


error(lambda: print("start", Bad(), "end"))
print()
sys.stdout.write("direct\n")
print(sys.stdout.write("count me\n"))
sys.stdout.writelines(["one ", "two\n"])
print(sys.stdout.name, sys.stdout.mode, sys.stdout.encoding, sys.stdout.writable(), sys.stdout.readable(), sys.stdout.closed)
print("to stderr", file=sys.stderr)
sys.stderr.write("more\n")
print(repr("a\x00b\x1b"), ascii("é😀\n"), ascii(["ü"]), repr("\u2028\xad"))
print(sys.stdin.read(), sys.stdin.readline() == "", list(sys.stdin))
try:
    input("prompt> ")
except EOFError as e:
    print(repr(e))
