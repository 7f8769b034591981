"""What is still alive at the end of the program is finalised after exit functions and threads."""
import atexit
import threading


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("finalised", self.name, flush=True)


def work():
    print("thread")


thread = threading.Thread(target=work)
thread.start()
thread.join()
first = Noisy("first")
atexit.register(print, "exit function")
second = Noisy("second")
second.self = second


def generator():
    try:
        yield 1
    finally:
        print("generator closed")


running = generator()
next(running)
print("main ends")
