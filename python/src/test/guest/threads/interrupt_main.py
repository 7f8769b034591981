# KeyboardInterrupt reaches the main thread whatever it does; finally clauses run.
import _thread
import threading
import time

from transaction import atomic


def interrupted(name, work):
    log = []
    waiting = threading.Event()

    def interrupt():
        waiting.wait()
        time.sleep(0.05)
        _thread.interrupt_main()

    t = threading.Thread(target=interrupt)
    t.start()
    start = time.monotonic()
    try:
        try:
            waiting.set()
            work()
        finally:
            log.append("finally")
    except KeyboardInterrupt as e:
        log.append(repr(e))
    t.join()
    print(name, log, time.monotonic() - start < 5)


def busy():
    n = 0
    while True:
        n += 1


def many_transactions():
    while True:
        with atomic:
            state["n"] = state.get("n", 0) + 1


def one_transaction():
    with atomic:
        while True:
            pass


def sorting():
    while True:
        sorted(range(1000), key=lambda x: -x)


def generator():
    def forever():
        while True:
            yield 1

    sum(forever())


state = {}
interrupted("busy", busy)
interrupted("sorting", sorting)
interrupted("generator", generator)
interrupted("transactions", many_transactions)
interrupted("transaction", one_transaction)
print(state["n"] > 0, threading.active_count())
