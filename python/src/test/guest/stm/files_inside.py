# Files read and written in atomic blocks by several threads.
import os
import threading
import warnings

from transaction import TransactionQueue, atomic

warnings.simplefilter("ignore", RuntimeWarning)  # calls open files

folder = os.path.join(os.environ.get("TMPDIR", "/tmp"), "orochi-guest-stm-%d" % os.getpid())
os.mkdir(folder)
log_path = os.path.join(folder, "log.txt")
lines_written = 0


def run(target, count=3):
    threads = [threading.Thread(target=target, args=(t,)) for t in range(count)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


with open(log_path, "w") as log:
    def write(t):
        global lines_written
        for i in range(50):
            with atomic:
                lines_written += 1
                log.write(f"{lines_written} ")
                log.write("written together\n")

    run(write)
with open(log_path) as f:
    lines = f.read().splitlines()
print(len(lines), lines == [f"{i} written together" for i in range(1, 151)])
found = {}


def read(t):
    for i in range(5):
        with atomic:
            with open(log_path) as f:
                n = sum(1 for _ in f)
            found[t, i] = n


run(read)
print(set(found.values()), len(found))
for i in range(12):
    with open(os.path.join(folder, f"{i}.txt"), "w") as f:
        f.write(" ".join(f"w{i * j % 5}" for j in range(20)))
index = {}


def index_file(name):
    with open(os.path.join(folder, name)) as f:
        for word in f.read().split():
            index.setdefault(word, {})
            index[word][name] = index[word].get(name, 0) + 1


tr = TransactionQueue()
for i in range(12):
    tr.add(index_file, f"{i}.txt")
tr.run(3)
print(sorted((w, sum(files.values())) for w, files in index.items()), len(index["w0"]))
with open(log_path) as f:
    with atomic:
        first = f.readline()
    second = f.readline()
print(first.strip(), "|", second.strip())
with open(log_path, "a") as f:
    try:
        with atomic:
            f.write("kept though it fails\n")
            raise ValueError("v")
    except ValueError:
        f.write("after\n")
with open(log_path) as f:
    print(f.readlines()[-2:])
with atomic:
    path = os.path.join(folder, "made inside")
    os.mkdir(path)
    print(os.path.isdir(path))
for name in sorted(os.listdir(folder)):
    path = os.path.join(folder, name)
    with atomic:
        if os.path.isdir(path):
            os.rmdir(path)
        else:
            os.remove(path)
os.rmdir(folder)
print(os.path.exists(folder))
