# hashtable, stmset, stmiddict, stmidset, weakkeyiddict, queue, threadlocalproperty.
import gc
import threading

import pypystm
from transaction import (
    Empty,
    atomic,
    hashtable,
    queue,
    stmiddict,
    stmidset,
    stmset,
    threadlocalproperty,
    weakkeyiddict,
)


def raises(f, *args):
    try:
        f(*args)
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print("nothing raised")


h = hashtable()
h[5] = "five"
h[-1] = "minus"
print(h[5], h.get(7), h.get(7, 0), h.setdefault(7, "seven"), h.setdefault(7, "x"), len(h))
print(sorted(h), sorted(h.keys()), sorted(h.values()), sorted(h.items()), 5 in h, 6 in h)
print(sorted(h.iterkeys()), sorted(h.itervalues()), sorted(h.iteritems()))
del h[5]
raises(h.__getitem__, 5)
raises(h.__delitem__, 5)
raises(h.__setitem__, "a", 1)

s = stmset()
for x in (1, "a", None, 1, (2, 3)):
    s.add(x)
print(len(s), sorted(map(repr, s)), None in s, 2 in s)
s.remove("a")
s.discard("a")
raises(s.remove, "a")
raises(s.add, [])


class Equal:
    def __eq__(self, other):
        return True

    __hash__ = None


a, b = Equal(), Equal()
d = stmiddict()
d[a] = 1
print(a in d, b in d, d[a], d.get(b), d.setdefault(b, 2), d[b])
del d[a]
print(a in d, b in d)
i = stmidset()
i.add(a)
print(a in i, b in i)
i.remove(a)
i.discard(a)
print(a in i)

w = weakkeyiddict()
w[a] = "a"
w[b] = "b"
print(w[a], w.get(b), a in w, w.pop(a), a in w, w.pop(a, 0), w.setdefault(a, 3), w[a])
raises(weakkeyiddict().pop, 1, 2, 3)
del w[a]
raises(lambda: w[a] if False else weakkeyiddict()["x"])
raises(w.__setitem__, 1, 2)

q = queue()
raises(q.get, False)
raises(q.get, True, 0.01)
raises(q.get, True, -1)
q.put("x")
print(q.get())
with atomic:
    raises(q.get)
    raises(q.get, True, 1)
    raises(q.get, False)
    q.put("y")
    print(q.get(block=False), isinstance(Empty(), Exception))
q.task_done()
q.task_done()
q.join()
q.task_done()
raises(q.join)

jobs, results = queue(), []


def work():
    while (job := jobs.get()) is not None:
        results.append(job * job)
        jobs.task_done()


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for n in range(200):
    jobs.put(n)
jobs.join()
for _ in threads:
    jobs.put(None)
for thread in threads:
    thread.join()
print(sorted(results) == [n * n for n in range(200)])


class Owner:
    made = threadlocalproperty(list)
    plain = threadlocalproperty()


o, other = Owner(), Owner()
o.made.append(1)
o.plain = 5
print(o.made, other.made, o.plain, type(Owner.plain).__name__)
raises(lambda: other.plain)
raises(lambda: delattr(other, "plain"))


def elsewhere():
    print(o.made)
    raises(lambda: o.plain)
    o.plain = 6
    print(o.plain)
    del o.plain
    raises(lambda: o.plain)


thread = threading.Thread(target=elsewhere)
thread.start()
thread.join()
print(o.plain, o.made)
Owner.plain.clear(o)
raises(lambda: o.plain)
print(sorted(pypystm.__all__))
