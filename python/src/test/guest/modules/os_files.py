# os and os.path: directories, listing, walking, path functions.
import os

base = os.path.join(os.environ.get("TMPDIR", "/tmp"), "orochi-guest-os-%d" % os.getpid())
os.mkdir(base)
os.makedirs(os.path.join(base, "a", "b", "c"))
os.makedirs(os.path.join(base, "a", "b"), exist_ok=True)
for name in ("one.txt", "a/two.txt", "a/b/three.txt"):
    with open(os.path.join(base, name), "w") as f:
        f.write(name)
print(sorted(os.listdir(base)), sorted(os.listdir(os.path.join(base, "a"))))
for directory, subdirectories, files in sorted(os.walk(base)):
    print(os.path.relpath(directory, base), sorted(subdirectories), sorted(files))
with os.scandir(base) as entries:
    print(sorted((e.name, e.is_file(), e.is_dir()) for e in entries))
st = os.stat(os.path.join(base, "one.txt"))
print(st.st_size, st.st_mtime > 0, st[6], oct(st.st_mode)[:4], os.path.getsize(os.path.join(base, "one.txt")))
os.rename(os.path.join(base, "one.txt"), os.path.join(base, "renamed.txt"))
print(os.path.exists(os.path.join(base, "one.txt")), open(os.path.join(base, "renamed.txt")).read())
os.symlink("renamed.txt", os.path.join(base, "link"))
print(os.readlink(os.path.join(base, "link")), os.path.islink(os.path.join(base, "link")), open(os.path.join(base, "link")).read())


def error(f, *args):
    try:
        print(f(*args))
    except OSError as e:
        print(type(e).__name__, e.errno, e.strerror, str(e.filename).replace(base, "BASE"), str(e.filename2).replace(base, "BASE"))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(os.mkdir, base)
error(os.rmdir, base)
error(os.listdir, base + "/nope")
error(os.listdir, base + "/renamed.txt")
error(os.stat, base + "/nope")
error(os.rename, base + "/nope", base + "/x")
error(os.makedirs, base + "/a")
error(os.rmdir, base + "/nope")
error(os.stat, 1.5)
error(os.listdir, 1.5)
print(os.path.join("a", "b"), os.path.join("a", "/b"), os.path.join("a/", "b", ""), os.path.basename("/x/y.z"), os.path.dirname("/x/y.z"), os.path.split("/a/b"), os.path.splitext("f.tar.gz"), os.path.splitext(".bashrc"))
print(os.path.normpath("a//b/../c/."), os.path.isabs("/a"), os.path.commonprefix(["abc", "abd"]), os.path.commonpath(["/a/b", "/a/c"]), os.path.relpath("/a/b", "/a/c"), os.path.abspath("/x/../y"), os.sep, os.linesep == "\n", os.curdir, os.pardir, os.name)
print(os.path.realpath(os.path.join(base, "link")) == os.path.realpath(os.path.join(base, "renamed.txt")), os.getpid() == os.getpid(), os.path.samefile(base, base + "/."))
os.environ["OROCHI_TEST"] = "value"
print(os.environ["OROCHI_TEST"], os.environ.get("NOPE_NOPE"), os.getenv("OROCHI_TEST"), "OROCHI_TEST" in os.environ)
del os.environ["OROCHI_TEST"]
print(os.getenv("OROCHI_TEST", "gone"), os.fspath("p"), os.path.expanduser("~nobody_such/x"))
for directory, subdirectories, files in os.walk(base, topdown=False):
    for name in files:
        os.remove(os.path.join(directory, name))
    os.rmdir(directory)
print(os.path.exists(base))
