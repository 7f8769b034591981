"""Arrays are mutable sequences; an iterator that has ended lets its array go; views keep the size."""

import array
import collections.abc
import gc
import pickle

print(isinstance(array.array("B"), collections.abc.MutableSequence))


class Mine(array.array):
    def __del__(self):
        print("deleted", list(it))


it = iter(Mine("B", b"ab"))
items = list(it)
gc.collect()
gc.collect()
print(items)
print(it.__reduce__()[1])
a = array.array("i", range(3))
view = memoryview(a)
for change in (
    lambda: a.append(1),
    lambda: a.extend([1]),
    lambda: a.pop(),
    lambda: a.fromlist([1]),
    lambda: a.frombytes(bytes(4)),
    lambda: a.__imul__(2),
    lambda: a.__delitem__(0),
    lambda: a.__setitem__(slice(0, 0), a),
):
    try:
        change()
    except BufferError as e:
        print(e, view.tolist())
view.release()
a.append(1)
print(a, pickle.loads(pickle.dumps(a)))
