"""What was written to a stream that nobody can reach is in the file; who forgot to close it is told."""

import gc
import io
import os
import tempfile
import warnings

folder = tempfile.mkdtemp()
path = os.path.join(folder, "f")


def content():
    with open(path, "rb") as f:
        return f.read()


def write(mode, data, **kwargs):
    f = open(path, mode, **kwargs)
    f.write(data)
    kind = type(f).__name__
    return kind


warnings.simplefilter("ignore")
for mode, data, kwargs in ("w", "text", {}), ("wb", b"bytes", {}), ("wb", b"raw", {"buffering": 0}), ("w+", "both", {}):
    print(write(mode, data, **kwargs))
    gc.collect()
    gc.collect()
    print(content())

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for mode, data in ("w", "text"), ("wb", b"bytes"):
        write(mode, data)
        gc.collect()
        gc.collect()
    with open(path, "w") as f:
        f.write("closed")
    del f
    gc.collect()
print([(w.category.__name__, str(w.message).replace(folder, "")) for w in caught])


class Loud(io.FileIO):
    def __del__(self):
        print("deleted", self.closed)
        super().__del__()
        print("then", self.closed)

    def close(self):
        print("close")
        super().close()

    def flush(self):
        print("flush")
        super().flush()


def loud():
    Loud(path, "wb").write(b"loud")


loud()
gc.collect()
gc.collect()
print(content())


class Recording(io.RawIOBase):
    def writable(self):
        return True

    def write(self, b):
        print("write", bytes(b))
        return len(b)

    def close(self):
        print("close of the raw stream")
        super().close()


def buffered():
    io.BufferedWriter(Recording()).write(b"kept")


def text():
    t = io.TextIOWrapper(io.BufferedWriter(Recording()))
    t.write("kept text")


for f in buffered, text:
    f()
    gc.collect()
    gc.collect()


class Failing(io.RawIOBase):
    def close(self):
        raise OSError("nobody sees this")


def failing():
    Failing()


failing()
gc.collect()

detached = io.TextIOWrapper(open(path, "wb"))
detached.write("detached")
inner = detached.detach()
del detached
gc.collect()
inner.close()
print(content())
