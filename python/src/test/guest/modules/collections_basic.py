# collections: deque, Counter, OrderedDict, defaultdict, namedtuple, ChainMap.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque, namedtuple

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, d.pop(), d.popleft(), d, len(d), d[0], d[-1], 2 in d, d.index(3), d.count(2))
d.extend("ab")
d.extendleft("xy")
d.rotate(2)
print(d, list(reversed(d)))
d.rotate(-1)
d.remove("a")
d.insert(1, "ins")
d[0] = "first"
del d[1]
d.reverse()
print(d, d.copy() == d, d == list(d), deque("ab") + deque("c"), deque("ab") * 2, deque([1]) < deque([2]))
m = deque(range(5), maxlen=3)
m.append(9)
m.appendleft(7)
print(m, m.maxlen, deque(maxlen=0), deque([1, 2], 1), bool(deque()))
d.clear()
print(d)
c = Counter("mississippi")
print(c, c["s"], c["z"], c.most_common(2), sorted(c.elements()), c.total(), Counter(a=2, b=1), Counter({"x": 3}))
c.update("mm")
c.subtract("iiiii")
print(c, +c, -c, c + Counter("zz"), c - Counter("s"), Counter("ab") & Counter("bc"), Counter("ab") | Counter("bc"), Counter(a=1) == Counter(a=1, b=0))
del c["zzz"]
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), o, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1}, list(reversed(OrderedDict(a=1, b=2))))
dd = defaultdict(list)
dd["x"].append(1)
dd["y"]
print(dd, dd.get("z"), "z" in dd, dd.default_factory, defaultdict(int, a=1)["b"], defaultdict(lambda: "made")["q"], dict(dd))
Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=9), Point._fields, Point._make([5, 6]), p == (1, 2), Point.__doc__, isinstance(p, tuple))
x, y = p
print(x + y, namedtuple("D", ["a", "b"], defaults=[7])(1), namedtuple("R", "a class a", rename=True)._fields, hash(p) == hash((1, 2)), max(Point(1, 5), Point(2, 0)))


class Point3(Point):
    def length(self):
        return self.x + self.y


print(Point3(1, 2).length(), Point3(1, 2))
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
cm["c"] = 4
print(cm["a"], cm["b"], sorted(cm), len(cm), cm.maps, cm.new_child({"a": 0})["a"], cm.parents["a"], cm)


class Loud(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v * 2)


print(Loud(a=1), UserList([1, 2]) + [3])


def error(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(deque().pop)
error(deque().popleft)
error(deque([1]).remove, 5)
error(deque([1]).index, 5)
error(lambda: deque([1])[5])
error(lambda: deque([1])["a"])
error(deque, 5)
error(deque, [], -1)
error(deque, [], "x")
error(deque([1], 1).insert, 0, 2)
error(lambda: hash(deque()))
error(lambda: deque([1]) + [2])
error(deque([1]).rotate, "x")


def mutate():
    d = deque([1, 2])
    for x in d:
        d.append(x)


error(mutate)
error(Point, 1)
error(Point, 1, 2, 3)
error(namedtuple, "P", "a a")
error(namedtuple, "P", "_a")
error(namedtuple, "class", "a")
error(lambda: p._replace(z=1))
error(lambda: setattr(p, "x", 5))
error(o.move_to_end, "nope")
error(OrderedDict().popitem)
error(lambda: defaultdict()["x"])
error(defaultdict, 5)
error(lambda: cm["nope"])
error(cm.pop, "b")
