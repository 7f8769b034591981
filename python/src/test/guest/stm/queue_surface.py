# map, statistics, notes of a TransactionQueue.
import traceback

from transaction import TransactionQueue

queue = TransactionQueue()
print(queue.map(lambda a, b: a * b, range(5), [3, 4, 5, 6, 7, 8]))
print(queue.executed, queue.number_of_transactions_executed())
print(queue.aborted >= 0, queue.seconds_lost >= 0.0)
print(queue.map(str, []), queue.executed)


def fails(x):
    raise ValueError(x)


def fill(queue):
    queue.add(fails, 5)


fill(queue)
try:
    queue.run()
except ValueError as e:
    print(e.__notes__[0].startswith("Added to the queue: File "))
    print(e.__notes__[0].rpartition("File")[2].partition(",")[2])

queue.add(print, "progress is for terminals")
queue.run(progress=True)
queue.run(2, progress=True)
