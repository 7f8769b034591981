"""Runs a function on several threads at once, often enough for its locks to be fought over."""

import threading


def together(*functions, times=60):
    """What the functions raised, or "ok"."""
    failures = []
    begin = threading.Barrier(len(functions))

    def run(f):
        try:
            begin.wait()
            for _ in range(times):
                f()
        except BaseException as e:
            failures.append(repr(e))

    threads = [threading.Thread(target=run, args=(f,)) for f in functions]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return failures or "ok"
