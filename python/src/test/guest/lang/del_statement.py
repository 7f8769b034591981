# del of names, items, slices, attributes; what remains afterwards.
a = b = 1
del a
try:
    a
except NameError as e:
    print(e)
print(b)
lst = list(range(10))
del lst[0]
del lst[-1]
del lst[2:4]
print(lst)
del lst[::2]
print(lst)
del lst[:]
print(lst)
d = {"x": 1, "y": 2, "z": 3}
del d["y"]
print(d)
d["y"] = 4
print(d)


class C:
    class_attribute = 1

    def __init__(self):
        self.a = 1
        self.b = 2

    def __delitem__(self, key):
        print("delitem", key)

    def __delattr__(self, name):
        print("delattr", name)
        super().__delattr__(name)


c = C()
del c.a
print(vars(c))
del c[1], c["k"], c[1:2], c[1:2, ...]


def error(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, "|", e)


def delete_missing():
    del c.missing


def delete_class_attribute():
    del c.class_attribute


def delete_key():
    del d["nope"]


def delete_index():
    del lst[0]


def delete_tuple_item():
    t = (1,)
    del t[0]


def delete_twice():
    x = 1
    del x
    del x


def delete_builtin_attribute():
    del (5).real


def delete_type_attribute():
    del int.real


for f in (delete_missing, delete_class_attribute, delete_key, delete_index, delete_tuple_item):
    error(f)
error(delete_twice)
error(delete_builtin_attribute)
error(delete_type_attribute)
x, y, z = 1, 2, 3
del x, (y, [z])
print([n for n in "xyz" if n in globals()])
