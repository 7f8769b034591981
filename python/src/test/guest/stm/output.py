# print in atomic blocks: lines of one block stay together, in commit order; exceptions keep output.
import sys
import threading

from transaction import TransactionQueue, atomic

shared = 0


def work(t):
    global shared
    for i in range(20):
        with atomic:
            shared += 1
            print("begin of a block")
            print("  middle", end="")
            print(" part")
            sys.stdout.write("end of a block\n")


threads = [threading.Thread(target=work, args=(t,)) for t in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(shared)
order = []


def numbered():
    global shared
    shared += 1
    print("number", shared - 60)


tr = TransactionQueue()
for _ in range(20):
    tr.add(numbered)
tr.run(4)
try:
    with atomic:
        print("printed before the exception")
        raise ValueError("v")
except ValueError as e:
    print("after", e)
with atomic:
    print("outer 1")
    with atomic:
        print("inner")
    print("outer 2")
with atomic:
    print("to stderr", file=sys.stderr)
    sys.stdout.flush()
    print("after flush")
