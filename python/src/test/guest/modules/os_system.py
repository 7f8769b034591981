import os
import stat
import tempfile


def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e.args[:1] if isinstance(e, OSError) else e.args)


print(os.sysconf("SC_PAGESIZE"), os.sysconf(os.sysconf_names["SC_CLK_TCK"]))
print(os.confstr("CS_PATH"), os.pathconf("/", "PC_NAME_MAX"), "PC_PIPE_BUF" in os.pathconf_names)
show(os.sysconf, "SC_NOTHING")
show(os.sysconf, 1.5)
show(os.confstr, "x")
show(os.pathconf, "/no such file", "PC_NAME_MAX")
t = os.times()
print(type(t), len(t), t.user > 0, t.elapsed > 0)
print(os.system("exit 3"), os.waitstatus_to_exitcode(os.system("exit 7")), os.system("true"))
show(os.system, 5)
print(os.nice(0) == os.getpriority(os.PRIO_PROCESS, 0), os.major(os.makedev(259, 70000)))
print(os.minor(os.makedev(259, 70000)), os.makedev(8, 1), os.major(2049), os.minor(2049))
show(os.wait)

with tempfile.TemporaryDirectory() as d:
    a = os.path.join(d, "a")
    with open(a, "w") as f:
        f.write("hello world")
    os.link(a, a + "2")
    print(os.stat(a).st_nlink, os.path.samefile(a, a + "2"), os.listdir(d).sort())
    show(os.link, a, a + "2")
    os.mkfifo(os.path.join(d, "fifo"))
    print(stat.S_ISFIFO(os.stat(os.path.join(d, "fifo")).st_mode))
    show(os.mkfifo, os.path.join(d, "fifo"))
    os.chown(a, -1, -1)
    os.lchown(a, os.getuid(), os.getgid())
    show(os.chown, a, "x", 0)
    show(os.chown, a, 0, -2)
    fd = os.open(a, os.O_RDWR)
    os.fchown(fd, -1, -1)
    os.fchmod(fd, 0o600)
    print(oct(os.fstat(fd).st_mode & 0o777), os.pread(fd, 5, 6), os.pread(fd, 5, 100))
    print(os.pwrite(fd, b"W", 6), os.read(fd, 20), os.pwrite(fd, b"!", 11))
    show(os.pread, fd, -1, 0)
    os.fdatasync(fd)
    os.closerange(fd, fd + 2)
    show(os.fstat, fd)
    here = os.open(d, os.O_RDONLY)
    before = os.getcwd()
    os.fchdir(here)
    print(os.path.samefile(os.getcwd(), d))
    os.chdir(before)
    os.close(here)
r, w = os.pipe2(os.O_NONBLOCK)
show(os.read, r, 1)
print(os.O_ACCMODE, os.EX_CONFIG, os.SEEK_DATA, os.F_LOCK, os.WEXITED, os.RTLD_NOW)
