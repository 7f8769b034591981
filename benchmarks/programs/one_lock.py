"""One lock around everything: threads that take it for work on objects of their own.

    one_lock.py [--threads N] [--blocks N] [--steps N] [--rounds N] [--kind own|shared|io|free]

`own`: each thread changes a dict of its own under the common lock; `shared`: all change the same one; `io`: each block
makes a call of the operating system; `free`: each thread has a lock of its own, which nobody else wants.
Prints the median, least and greatest time of the second half of the rounds, in milliseconds.
"""

import argparse
import os
import threading
import time


def change(lock, d, blocks, steps):
    for _ in range(blocks):
        with lock:
            for k in range(steps):
                d[k] = d.get(k, 0) + k


def call(lock, d, blocks, steps):
    for _ in range(blocks):
        with lock:
            for k in range(steps):
                d[k] = d.get(k, 0) + k
            os.getppid()
            os.lseek(null, 0, os.SEEK_SET)


def one_round(threads, blocks, steps, kind):
    common = threading.Lock()
    same = {}
    all = [
        threading.Thread(
            target=call if kind == "io" else change,
            args=(
                threading.Lock() if kind == "free" else common,
                same if kind == "shared" else {},
                blocks // threads,
                steps,
            ),
        )
        for _ in range(threads)
    ]
    begin = time.perf_counter()
    for t in all:
        t.start()
    for t in all:
        t.join()
    return (time.perf_counter() - begin) * 1e3


null = os.open(os.devnull, os.O_RDONLY)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--blocks", type=int, default=100_000)
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--kind", choices=("own", "shared", "io", "free"), default="own")
    a = parser.parse_args()
    times = [one_round(a.threads, a.blocks, a.steps, a.kind) for _ in range(a.rounds)]
    half = sorted(times[len(times) // 2 :])
    print(f"{a.kind} x{a.threads}: {half[len(half) // 2]:.0f} ({half[0]:.0f}-{half[-1]:.0f}) ms", flush=True)


main()
