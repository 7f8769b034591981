"""Classes derived from built-in ones have finalisers too, and find their contents there."""
import collections
import gc
import io

log = []


def finalised(base, *args):
    class Derived(base):
        def __del__(self):
            log.append((base.__name__, text(self)))

    def text(o):
        if isinstance(o, Exception):
            return repr(o.args)
        return base.__repr__(o)

    Derived(*args)


finalised(list, [1, 2])
finalised(dict, {"a": 1})
finalised(set, {7})
finalised(frozenset, {8})
finalised(tuple, (1, 2))
finalised(str, "text")
finalised(bytes, b"bytes")
finalised(bytearray, b"array")
finalised(int, 12345678901234567890)
finalised(float, 1.5)
finalised(ValueError, "bad", 1)
finalised(collections.deque, [1])
finalised(collections.OrderedDict, {"o": 1})
gc.collect()
for line in sorted(log):
    print(*line)


class Stream(io.StringIO):
    def __del__(self):
        print("stream", self.closed)


def stream():
    Stream("x")


stream()
gc.collect()


class Meta(type):
    def __call__(cls, *args):
        made = super().__call__(*args)
        made.by = cls.__name__
        return made


class ByMeta(metaclass=Meta):
    def __new__(cls):
        return super().__new__(cls)

    def __del__(self):
        print("made by", self.by)


def meta():
    ByMeta()


meta()
gc.collect()
