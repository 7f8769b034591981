"""The first call of a queue that has to become inevitable is reported, with its line."""

import threading
import warnings

from transaction import TransactionQueue, inevitable

threading.Thread(target=int).start()


def read():
    with open(__file__) as f:
        f.readline()


def quiet():
    print(end="")


def asks():
    inevitable("asked for")


def run(*functions, ordered=False):
    queue = TransactionQueue(ordered=ordered)
    for function in functions:
        queue.add(function)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        queue.run(2)
    return [(w.category.__name__, w.lineno, str(w.message).split(":")[0]) for w in caught]


line = read.__code__.co_firstlineno + 1
expected = [("RuntimeWarning", line, "opening a file cannot be undone")]
for ordered in (False, True):
    assert run(quiet, quiet, ordered=ordered) == []
    got = run(asks, asks, ordered=ordered)
    assert got == [], got
    assert run(read, read, quiet, read, ordered=ordered) == expected, run(read, ordered=ordered)
    assert run(quiet, ordered=ordered) == []

queue = TransactionQueue()
queue.add(read)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        queue.run(2)
    except RuntimeWarning as w:
        print("raised:", str(w).split(":")[0])
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    queue.add(read)
    queue.run(2)
print("ok")
