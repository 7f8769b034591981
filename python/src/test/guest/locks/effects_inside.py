# Output, files, pipes, sleep, threads in a block: as with the lock taken.
import os
import sys
import tempfile
import threading
import time

from _two import together

lock = threading.Lock()
lines = []
read_end, write_end = os.pipe()
started = []


def pipes():
    with lock:
        os.write(write_end, b"x")
        assert os.read(read_end, 1) == b"x"


def sleeps():
    with lock:
        begin = time.monotonic()
        time.sleep(0.001)
        assert time.monotonic() - begin >= 0.001


def starts():
    with lock:
        t = threading.Thread(target=lambda: started.append(1))
        assert t.ident is None
        t.start()
        assert t.ident is not None
        t.join()
        assert not t.is_alive()


def flushes():
    with lock:
        sys.stdout.write("")
        sys.stdout.flush()


def logs():
    with lock:
        log.write("begin\n")
        log.write("end\n")


for f in pipes, sleeps, starts, flushes:
    print(f.__name__, together(f, f), lock.locked())
print(len(started))
with tempfile.TemporaryFile("w+") as log:
    print(together(logs, logs, times=200))
    log.seek(0)
    print(log.read() == "begin\nend\n" * 400)


def numbered(who):
    for i in range(5):
        with lock:
            print(len(lines), "of", end=" ")
            lines.append(who)
            print(10)


threads = [threading.Thread(target=numbered, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(lines))
