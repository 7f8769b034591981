# Hand-over between threads by every means, many times: nothing is lost, nothing hangs.
import queue
import threading
import time

N = 300


def run(*targets):
    threads = [threading.Thread(target=t) for t in targets]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


ping, pong = threading.Semaphore(0), threading.Semaphore(0)
trace = []


def pinger():
    for i in range(N):
        trace.append(("ping", i))
        ping.release()
        pong.acquire()


def ponger():
    for i in range(N):
        ping.acquire()
        trace.append(("pong", i))
        pong.release()


run(pinger, ponger)
print(trace == [(w, i) for i in range(N) for w in ("ping", "pong")])
condition, turn, order = threading.Condition(), 0, []


def take_turns(me, count):
    def body():
        global turn
        for i in range(count):
            with condition:
                condition.wait_for(lambda: turn % 3 == me)
                order.append(me)
                turn += 1
                condition.notify_all()

    return body


run(*(take_turns(me, 100) for me in range(3)))
print(order == [0, 1, 2] * 100)
events = [threading.Event() for _ in range(N)]


def setter():
    for e in events:
        e.set()


def waiter():
    for e in events:
        e.wait()


run(setter, waiter, waiter)
print(all(e.is_set() for e in events))
q, back = queue.Queue(1), queue.Queue(1)
received = []


def put():
    for i in range(N):
        q.put(i)
        received.append(back.get())


def get():
    for i in range(N):
        back.put(q.get() * 2)


run(put, get)
print(received == [i * 2 for i in range(N)])
flag, spins = False, 0


def spinner():
    global spins
    while not flag:
        spins += 1
        if spins % 100 == 0:
            time.sleep(0)


def raiser():
    global flag
    time.sleep(0.01)
    flag = True


run(spinner, raiser)
print(flag, spins > 0)
locks = [threading.Lock() for _ in range(5)]
meals = [0] * 5


def philosopher(n):
    def body():
        first, second = sorted((n, (n + 1) % 5))
        for _ in range(50):
            with locks[first], locks[second]:
                meals[n] += 1

    return body


run(*(philosopher(n) for n in range(5)))
print(meals)
barrier = threading.Barrier(3)
rounds = [[] for _ in range(20)]


def rounder(n):
    def body():
        for r in range(20):
            rounds[r].append(n)
            barrier.wait()

    return body


run(*(rounder(n) for n in range(3)))
print(all(sorted(r) == [0, 1, 2] for r in rounds))
timers = []
for i in range(5):
    t = threading.Timer(0.002 * i, timers.append, [i])
    t.start()
while len(timers) < 5:
    time.sleep(0.001)
print(sorted(timers))
