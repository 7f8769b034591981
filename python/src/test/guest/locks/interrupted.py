# KeyboardInterrupt and signal handlers in blocks of the main thread.
import _thread
import signal
import threading
import time

lock = threading.Lock()
state = {"rounds": 0, "handled": 0}
interrupts = 0
ready = threading.Event()


def interrupter(n):
    for _ in range(n):
        ready.wait()
        ready.clear()
        time.sleep(0.002)
        _thread.interrupt_main()


t = threading.Thread(target=interrupter, args=(10,))
t.start()
for _ in range(10):
    try:
        ready.set()
        while True:
            with lock:
                state["rounds"] += 1
                x = state["rounds"]
            assert x == state["rounds"]
    except KeyboardInterrupt:
        interrupts += 1
    print(lock.locked(), end=" ")
t.join()
print(interrupts)


def handler(number, frame):
    state["handled"] += 1
    seen.append(lock.locked())


seen = []
signal.signal(signal.SIGINT, handler)
t = threading.Thread(target=interrupter, args=(5,))
t.start()
for i in range(1, 6):
    ready.set()
    with lock:
        while state["handled"] < i:
            pass
t.join()
print(state["handled"], seen, lock.locked())
