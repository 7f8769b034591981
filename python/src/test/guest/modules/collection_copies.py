import copy
import functools
import pickle
from collections import OrderedDict, defaultdict, deque

for value in (
    OrderedDict([("a", 1), ("self", 2)]),
    deque([1, 2], 5),
    defaultdict(list, {1: [2]}),
    {1, 2},
    frozenset([3]),
):
    reduced = value.__reduce__()
    print(type(value).__name__, reduced[1:3], len(reduced))
    for copier in copy.copy, copy.deepcopy, lambda x: pickle.loads(pickle.dumps(x)):
        other = copier(value)
        print(other == value, type(other) is type(value))


class Tagged(OrderedDict):
    __slots__ = ("mark",)

    def __missing__(self, key):
        return 0


t = Tagged(a=1)
t.mark = "m"
t.more = ["x"]
other = copy.copy(t)
print(other, other.mark, other.more is t.more, copy.deepcopy(t).more is t.more, t.copy())
print(hasattr(t.copy(), "mark"), t["zz"], t.pop("zz", 5))
try:
    t.pop("zz")
except KeyError as e:
    print("KeyError", e)


class Queue(deque):
    __slots__ = ("x", "y")


q = Queue([1])
q.x = [5]
print(copy.copy(q), copy.deepcopy(q).x, hasattr(copy.deepcopy(q), "y"))

print(dict(self=1, cls=2), OrderedDict(self=3), defaultdict(int, self=4))
d = {}
d.update(self=5)
print(d)

p = functools.partial(int, base=2)
print(p.__reduce__()[2][1:], copy.copy(p).keywords is p.keywords)
p.tag = 1
print(p.__reduce__()[2][3])
p.__setstate__((int, ("11",), {"base": 3}, None))
print(p(), vars(p))
for state in ((int, (), {}), [int, (), {}, None], (None, (), {}, None), (int, None, {}, None)):
    try:
        p.__setstate__(state)
    except TypeError as e:
        print(e)


class Key:
    hashed = 0

    def __hash__(self):
        Key.hashed += 1
        return 1


key = Key()
f = functools.lru_cache(maxsize=1)(lambda x, y: 1)
f(key, 1), f(key, 1), f(2, 3), f(key, 1)
print(Key.hashed, f.cache_info())
