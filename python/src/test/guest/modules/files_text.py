# Text files: modes, reading, writing, iteration, seek, newline handling, errors.
import os

name = "files_text.tmp"
path = os.path.join(os.environ.get("TMPDIR", "/tmp"), "orochi-guest-%d-%s" % (os.getpid(), name))
with open(path, "w", encoding="utf-8") as f:
    print(f.write("line one\n"), f.write("zwei é €\n"), f.write("😀 three"), f.tell(), f.writable(), f.readable(), f.mode, f.encoding, f.closed)
print(f.closed, os.path.getsize(path), os.path.exists(path), os.path.isfile(path), os.path.isdir(path))
with open(path, encoding="utf-8") as f:
    print(repr(f.read()), repr(f.read()))
with open(path, encoding="utf-8") as f:
    print(repr(f.readline()), repr(f.readline(3)), repr(f.read(4)), repr(f.readline()), repr(f.readline()), f.readlines())
with open(path, encoding="utf-8") as f:
    print([line.rstrip("\n") for line in f], next(f, "end"))
with open(path, encoding="utf-8") as f:
    print(f.readlines(5), f.readlines())
with open(path, "a", encoding="utf-8") as f:
    f.writelines(["\n", "appended\n"])
with open(path, "r+", encoding="utf-8") as f:
    first = f.readline()
    position = f.tell()
    second = f.readline()
    f.seek(position)
    print(f.readline() == second, f.seek(0), f.readline() == first, f.seek(0, 2) == os.path.getsize(path))
    f.write("end")
    f.seek(0)
    print(f.read().split("\n"))
    f.truncate(4)
print(open(path).read())
with open(path, "wb") as f:
    f.write(b"a\r\nb\rc\nd")
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(path, newline=newline) as f:
        print(repr(newline), f.readlines(), f.newlines)
with open(path, "w", newline="\r\n") as f:
    f.write("x\ny\n")
with open(path, "rb") as f:
    print(f.read(), f.tell(), f.seek(1), f.read(2), f.seekable(), f.fileno() > 2, f.name == path)
with open(path, "w", newline="") as f:
    f.write("a\nb\r\n")
print(open(path, "rb").read())
with open(path, "wb") as f:
    f.write(b"ok \xff\xfe bad")


def error(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, "|", str(e).replace(path, "PATH"))


error(open(path, encoding="utf-8").read)
for handler in ("replace", "ignore", "backslashreplace", "surrogateescape"):
    print(handler, ascii(open(path, encoding="utf-8", errors=handler).read()))
print(ascii(open(path, encoding="latin-1").read()))
error(open, path + ".missing")
error(open, path, "x")
error(open, "/")
error(open, path, "q")
error(open, path, "rw")
error(open, path, "")
error(open, path, "rb", encoding="utf-8")
error(open, path, encoding="nope")
error(open, path, newline="x")
error(open, None)
error(open, path + "/child")
error(f.write, "closed")
error(f.read)
with open(path, "w") as f:
    error(f.read)
    error(f.write, 5)
    error(f.write, b"x")
    error(f.seek, -1)
with open(path) as f:
    error(f.write, "x")
    error(f.seek, 1, 1)
    error(f.seek, 0, 9)
with open(path, "wb") as f:
    error(f.write, "x")
    f.write(bytearray(b"ab"))
    f.flush()
    print(os.path.getsize(path))
os.remove(path)
error(os.remove, path)
print(os.path.exists(path))
