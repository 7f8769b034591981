# The process waits for threads that are not daemons, and not for daemons; atexit runs in between.
import atexit
import threading
import time

atexit.register(lambda: print("atexit"))
never = threading.Event()
ready = threading.Barrier(3)


def blocked_daemon():
    ready.wait()
    never.wait()
    print("never")


def spinning_daemon():
    ready.wait()
    while True:
        pass


def worker():
    time.sleep(0.05)
    print("worker done")


for target in (blocked_daemon, spinning_daemon):
    threading.Thread(target=target, daemon=True).start()
ready.wait()
threading.Thread(target=worker).start()
print("main done")
