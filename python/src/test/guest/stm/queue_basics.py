# TransactionQueue: arguments, tasks that add tasks, counts, running again, errors.
import transaction
from transaction import TransactionError, TransactionQueue, atomic, is_atomic

tr = TransactionQueue()
tr.run()
print(tr.number_of_transactions_executed())
out = []
depths = []


def task(a, b=0, *rest, k=None, **kw):
    depths.append(is_atomic())
    out.append((a, b, rest, k, sorted(kw.items())))


tr.add(task, 1)
tr.add(task, 2, 3, 4, 5, k="k", z=1)
tr.add(task, a=6, b=7)
tr.run()
print(sorted(out), set(depths), tr.number_of_transactions_executed())
tr.run()
print(len(out))
counts = {}


def spread(depth, path):
    counts[depth] = counts.get(depth, 0) + 1
    paths.add(path)
    if depth < 6:
        tr.add(spread, depth + 1, path + "l")
        tr.add(spread, depth + 1, path + "r")


for threads in (1, 2, 4, 0):
    counts.clear()
    paths = set()
    tr.add(spread, 0, "")
    tr.run(threads)
    print(threads, sorted(counts.items()), len(paths), tr.number_of_transactions_executed())
total = 0


def add(n):
    global total
    total += n


for n in range(2000):
    tr.add(add, n)
tr.run(nb_segments=3)
print(total)
index = {}


def count_words(name, text):
    for word in text.split():
        index.setdefault(word, {})
        index[word][name] = index[word].get(name, 0) + 1


texts = {f"t{i}": " ".join(f"w{(i * j) % 13}" for j in range(40)) for i in range(60)}
for name, text in texts.items():
    tr.add(count_words, name, text)
tr.run(4)
expected = {}
for name, text in texts.items():
    for word in text.split():
        expected.setdefault(word, {})
        expected[word][name] = expected[word].get(name, 0) + 1
print(index == expected, len(index), sum(sum(v.values()) for v in index.values()))


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, "|", e)


def run_inside():
    with atomic:
        tr.run()


def run_in_task():
    tr.run()


attempt(run_inside)
tr.add(run_in_task)
attempt(tr.run)
print(is_atomic())
other = TransactionQueue()
moved = []


def cross(n):
    other.add(moved.append, n)


for n in range(10):
    tr.add(cross, n)
tr.run()
print(moved)
other.run()
print(sorted(moved))
attempt(lambda: tr.add())
