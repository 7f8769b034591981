# Iterating while another thread changes the container: the documented RuntimeError or nothing.
import threading

d = {i: i for i in range(50)}
s = set(range(50))
lst = list(range(50))
stop = threading.Event()
unexpected = []
messages = set()


def change():
    i = 50
    while not stop.is_set():
        d[i] = i
        s.add(i)
        lst.append(i)
        d.pop(i - 20, None)
        s.discard(i - 20)
        if len(lst) > 100:
            del lst[:50]
        i += 1


allowed = {
    "dictionary changed size during iteration",
    "dictionary keys changed during iteration",
    "Set changed size during iteration",
}


def walk():
    for _ in range(200):
        for make in (lambda: list(k for k in d), lambda: [v for v in d.values()], lambda: [kv for kv in d.items()], lambda: [x for x in s], lambda: [x for x in lst], lambda: sum(v for v in d.values())):
            try:
                result = make()
                if not isinstance(result, int) and any(x is None for x in result):
                    unexpected.append("None")
            except RuntimeError as e:
                messages.add(str(e))
            except BaseException as e:
                unexpected.append(repr(e))
        try:
            next(iter(d))
            next(reversed(d))
            d[next(iter(list(d)))]
            lst[-1], lst[0]
        except (KeyError, IndexError, StopIteration):
            pass
        except RuntimeError as e:
            messages.add(str(e))
        except BaseException as e:
            unexpected.append(repr(e))


changer = threading.Thread(target=change)
walkers = [threading.Thread(target=walk) for _ in range(2)]
changer.start()
for t in walkers:
    t.start()
for t in walkers:
    t.join()
stop.set()
changer.join()
print(unexpected[:3], messages <= allowed)
shared = iter(range(2000))
got = []


def consume():
    for x in shared:
        got.append(x)


threads = [threading.Thread(target=consume) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(got) == list(range(2000)))


def numbers():
    for i in range(500):
        yield i


g = numbers()
seen, errors = [], set()


def pull():
    while True:
        try:
            seen.append(next(g))
        except StopIteration:
            return
        except ValueError as e:
            errors.add(str(e))


threads = [threading.Thread(target=pull) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(seen) == list(range(500)), errors <= {"generator already executing"})
