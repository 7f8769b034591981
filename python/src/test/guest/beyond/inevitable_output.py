# What an inevitable transaction writes comes out at its commit, after what others wrote before it.
import os
import tempfile
import threading

from transaction import atomic, inevitable

entered_read, entered_write = os.pipe()
go_on_read, go_on_write = os.pipe()


def transaction(file):
    with atomic:
        inevitable("test")
        file.write("inevitable\n")
        os.write(entered_write, b".")
        os.read(go_on_read, 1)


def lines(mode, write_other):
    with tempfile.TemporaryDirectory() as folder:
        name = os.path.join(folder, "lines")
        with open(name, mode) as file:
            thread = threading.Thread(target=transaction, args=(file,))
            thread.start()
            os.read(entered_read, 1)
            write_other(file)
            os.write(go_on_write, b".")
            thread.join()
        with open(name) as file:
            return file.read().split()


def block(file):
    with atomic:
        file.write("block\n")


def flushed(file):
    with atomic:
        inevitable("test")
        file.write("first\n")
        file.flush()
        file.write("second\n")


assert lines("w", lambda file: file.write("plain\n")) == ["plain", "inevitable"]
assert lines("a", block) == ["block", "inevitable"]
with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "lines")
    with open(name, "w") as file:
        flushed(file)
        with open(name) as written:
            assert written.read() == "first\n"
print("ok")
