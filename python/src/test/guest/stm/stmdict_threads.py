# stmdict and plain containers shared by threads in atomic blocks.
import threading

from transaction import atomic, stmdict

T, N = 4, 300


def run(target):
    threads = [threading.Thread(target=target, args=(t,)) for t in range(T)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


d = stmdict()


def own_keys(t):
    for i in range(N):
        d[t, i] = i
        with atomic:
            d[t, "sum"] = d.get((t, "sum"), 0) + i
            d[t, "count"] = d.get((t, "count"), 0) + 1


run(own_keys)
print(len(d), [d[t, "sum"] for t in range(T)], [d[t, "count"] for t in range(T)])
shared = stmdict()


def same_keys(t):
    for i in range(N):
        with atomic:
            shared[i % 10] = shared.get(i % 10, 0) + 1


run(same_keys)
print(sorted(shared.items()))
plain, lst, s = {}, [], set()


def containers(t):
    for i in range(N):
        with atomic:
            plain[i] = plain.get(i, 0) + 1
            lst.append(i)
            s.add((i, plain[i]))
            if len(lst) > 100:
                del lst[:50]


run(containers)
print(set(plain.values()), len(plain), len(s), len(lst) <= 101)
moves = {"left": list(range(50)), "right": []}


def move(t):
    for i in range(N):
        with atomic:
            source, target = ("left", "right") if (i + t) % 2 else ("right", "left")
            if moves[source]:
                moves[target].append(moves[source].pop(0))


run(move)
print(sorted(moves["left"] + moves["right"]) == list(range(50)))
first = stmdict()


def once(t):
    for i in range(N):
        with atomic:
            if i not in first:
                first[i] = []
            first[i].append(t)


run(once)
print(all(sorted(first[i]) == list(range(T)) for i in range(N)), len(first))
popped = []
for i in range(N):
    first[i] = i


def pop_all(t):
    for i in range(N):
        v = first.pop(i, None)
        if v is not None:
            popped.append(v)


run(pop_all)
print(sorted(popped) == list(range(N)), len(first))
