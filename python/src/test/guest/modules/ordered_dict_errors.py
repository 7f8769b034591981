# OrderedDict: what its methods say, and what they have done when they say it.
import collections

OrderedDict = collections.OrderedDict


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e.args)


for x in [1], [(1, 2, 3)], ["abc"], [()], 5, [[]], None, "ab", {1: 2}.items(), [(1, [2])], [([], 1)], ["ab", "cd", "e"]:
    show(lambda: OrderedDict(x))
    show(lambda: OrderedDict().update(x))
    show(lambda: OrderedDict(x, a=1))
d = OrderedDict()
show(lambda: d.update([(1, 2), (3, 4, 5), (6, 7)]))
print(d)
show(lambda: OrderedDict(1, 2))
show(lambda: OrderedDict().update(1, 2))


class Keys:
    def keys(self):
        return iter("xyz")

    def __getitem__(self, key):
        if key == "z":
            raise ValueError(key)
        return key * 2


class Items:
    def items(self):
        return [(1, 2), (3, 4)]


d = OrderedDict()
show(lambda: d.update(Keys(), q=1))
print(d)
show(lambda: d.update(Items(), q=1))
print(d)


class Sees(OrderedDict):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


print(Sees({1: 2}, a=3), Sees([(1, 2)]), Sees(Items()), Sees(Keys.__new__(Keys)) if 0 else None)
s = Sees()
s |= {5: 6}
s.update({7: 8}, b=9)
print(s, s.setdefault("n", 1), s | {1: 1})
for key in None, (1, 2), [1], "a", ():
    show(lambda: OrderedDict().move_to_end(key))
    show(lambda: OrderedDict(b=1).move_to_end(key))
    show(lambda: OrderedDict().pop(key))
    show(lambda: OrderedDict(b=1).pop(key))
    show(lambda: OrderedDict(b=1)[key])
show(lambda: OrderedDict().popitem())
