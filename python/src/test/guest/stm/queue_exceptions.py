# A task that raises: what it did stays, the rest is dropped, run() raises, the queue can run again.
import sys

from transaction import TransactionQueue

tr = TransactionQueue()
done = []


def good(n):
    done.append(n)


def bad(message):
    done.append("partial")
    tr.add(good, "added by the failed task")
    raise ValueError(message)


tr.add(bad, "first")
for i in range(200):
    tr.add(good, i)
try:
    tr.run(1)
except ValueError as e:
    print(e, done)
tr.run()
print(done, tr.number_of_transactions_executed())
done.clear()
for i in range(500):
    tr.add(good, i)
tr.add(bad, "late")
for i in range(500, 1000):
    tr.add(good, i)
try:
    tr.run(4)
except ValueError as e:
    names = []
    tb = e.__traceback__
    while tb:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print(e, done.count("partial"), names[0], names[-1], "run" in names)
print(len(done) == len(set(done)), len(done) <= 1001, "added by the failed task" in done)
before = len(done)
tr.run()
print(len(done) == before)
tr.add(good, "again")
tr.run()
print(done[-1])
for i in range(4):
    tr.add(bad, i)
try:
    tr.run(4)
except ValueError as e:
    print("one of them:", e.args[0] in range(4))


class Odd(BaseException):
    pass


def raise_odd():
    raise Odd("not an Exception")


tr.add(raise_odd)
try:
    tr.run()
except Odd as e:
    print(repr(e))
tr.add(sys.exit, 3)
try:
    tr.run()
except SystemExit as e:
    print("exit", e.code)


def chained():
    try:
        {}["k"]
    except KeyError as e:
        raise RuntimeError("outer") from e


tr.add(chained)
try:
    tr.run(2)
except RuntimeError as e:
    print(e, repr(e.__cause__))


def handled():
    try:
        bad("inside")
    except ValueError:
        done.append("handled")


done.clear()
tr.add(handled)
tr.run()
print(done)
tr.add(bad, "uncaught")
tr.run(1)
