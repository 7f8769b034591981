# threading.Thread: construction, arguments, names, life cycle, errors.
import threading

results = []


def work(a, b=0, *, c=0):
    results.append((a, b, c))


t = threading.Thread(target=work, args=(1,), kwargs={"b": 2, "c": 3})
print(t.is_alive(), t.ident, t.daemon, t.name, t.native_id)
t.start()
t.join()
print(results, t.is_alive(), t.ident is not None, isinstance(t.native_id, int))
named = threading.Thread(target=work, name="worker", daemon=True)
print(named.name, named.daemon, str(named).startswith("<Thread(worker, initial daemon)>"))
named.name = "renamed"
print(named.name, named)


class Sub(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n = n

    def run(self):
        self.result = self.n * 2
        self.seen = threading.current_thread() is self


subs = [Sub(i) for i in range(5)]
for s in subs:
    s.start()
for s in subs:
    s.join()
print([s.result for s in subs], all(s.seen for s in subs))
main = threading.main_thread()
print(main is threading.current_thread(), main.name, main.daemon, main.is_alive(), threading.active_count(), threading.enumerate() == [main])
print(threading.get_ident() == main.ident, threading.get_native_id() == main.native_id)


def error(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(t.start)
error(threading.Thread(target=work).join)
error(main.join)
error(threading.Thread, 5)
error(threading.Thread, target=work, nope=1)
error(setattr, t, "daemon", True)
error(t.join, "x")
error(threading.Thread().start)
waiting = threading.Event()
blocked = threading.Thread(target=waiting.wait)
blocked.start()
print(blocked.is_alive(), blocked.join(0.01), blocked.is_alive(), threading.active_count(), str(blocked).startswith("<Thread(Thread-"), "started" in str(blocked))
waiting.set()
blocked.join()
print(blocked.is_alive(), "stopped" in str(blocked), threading.active_count())
nested = []


def outer():
    inner = threading.Thread(target=lambda: nested.append("inner"))
    inner.start()
    inner.join()
    nested.append("outer")


o = threading.Thread(target=outer)
o.start()
o.join()
print(nested)
many = [threading.Thread(target=results.append, args=(i,)) for i in range(50)]
for t in many:
    t.start()
for t in many:
    t.join()
print(sorted(results[1:]) == list(range(50)), threading.active_count())
