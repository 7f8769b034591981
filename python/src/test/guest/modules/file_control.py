import fcntl
import os
import resource
import struct
import tempfile


def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)


with tempfile.TemporaryFile() as f, open(os.devnull) as other:
    print(fcntl.flock(f, fcntl.LOCK_EX | fcntl.LOCK_NB), fcntl.flock(f, fcntl.LOCK_UN))
    print(fcntl.lockf(f, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, 0), fcntl.lockf(f, fcntl.LOCK_UN))
    lock = struct.pack("hhllhh", fcntl.F_WRLCK, 0, 0, 0, 0, 0)
    print(len(fcntl.fcntl(f, fcntl.F_GETLK, lock)))
    print(fcntl.fcntl(f, fcntl.F_GETFD), fcntl.fcntl(f.fileno(), fcntl.F_GETFL) & os.O_RDWR)
    second = open(os.dup(f.fileno()))
    path = f"/proc/self/fd/{f.fileno()}"
    with open(path, "rb") as third:
        fcntl.flock(f, fcntl.LOCK_EX)
        show(fcntl.flock, third, fcntl.LOCK_EX | fcntl.LOCK_NB)
    second.close()
show(fcntl.flock, -1, 2)
show(fcntl.flock, "x", 2)
show(fcntl.fcntl, 1000, fcntl.F_GETFD)
show(fcntl.fcntl, 1, fcntl.F_GETFD, 1.5)
show(fcntl.fcntl, 1, fcntl.F_GETFD, b"x" * 1025)
show(fcntl.lockf, 1, 0)
show(fcntl.ioctl, 1000, 0)
show(fcntl.ioctl, 1, 0, 1.5)

print(resource.getrlimit(resource.RLIMIT_NOFILE)[0] > 10, resource.RLIM_INFINITY)
soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
print(resource.setrlimit(resource.RLIMIT_CORE, (0, hard)))
print(resource.getrlimit(resource.RLIMIT_CORE)[0], resource.prlimit(0, resource.RLIMIT_CORE)[0])
usage = resource.getrusage(resource.RUSAGE_SELF)
print(type(usage), usage.ru_utime > 0, len(usage), usage.ru_maxrss > 1000)
show(resource.getrlimit, 99)
show(resource.setrlimit, resource.RLIMIT_NOFILE, 3)
show(resource.setrlimit, resource.RLIMIT_NOFILE, (1, 2, 3))
show(resource.getrusage, 55)
print(resource.error is OSError, resource.getpagesize())
