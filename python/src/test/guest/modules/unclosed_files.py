# Programs rely on it that a file is written and closed as soon as nobody can reach it.
import os
import shutil
import subprocess
import tempfile
import threading

folder = tempfile.mkdtemp()
path = os.path.join(folder, "file.txt")


def content(name=path):
    with open(name, "rb") as f:
        return f.read()


# written and read again
open(path, "w").write("text\n")
print(content())
open(path, "a").write("more\n")
open(path, "ab").write(b"bytes\n")
print(content(), os.path.getsize(path))
for i in range(3):
    open(path, "w").write(f"round {i} " * (3 - i))
    print(content())
open(path, "w").write("copied")
print(content(shutil.copy(path, path + ".copy")))
open(path, "wb").write(b"by descriptor")
descriptor = os.open(path, os.O_RDONLY)
print(os.read(descriptor, 100))
os.close(descriptor)
open(path, "w").write("for another program")
print(subprocess.run(["cat", path], capture_output=True).stdout)

# under another name, through a link
os.symlink(path, path + ".link")
open(path + ".link", "w").write("through a link")
print(content())

# by other threads
threads = [threading.Thread(target=lambda i=i: open(f"{path}{i}", "w").write(f"thread {i}")) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print([content(f"{path}{i}") for i in range(3)])

# what can still be reached is left alone, however often one looks
kept = open(path, "w")
kept.write("buffered")
print({content() for i in range(200)})
kept.close()
print(content())

shutil.rmtree(folder)
