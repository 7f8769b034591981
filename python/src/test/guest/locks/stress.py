# Many threads, several locks, invariants checked under them; some blocks cannot be run without the lock.
import random
import threading
import time

ACCOUNTS, THREADS, ROUNDS = 8, 6, 400
lock = threading.RLock()
accounts = [100] * ACCOUNTS
history = []
wrong = []


def transfer(r):
    i, j = r.randrange(ACCOUNTS), r.randrange(ACCOUNTS)
    with lock:
        amount = r.randrange(5)
        accounts[i] -= amount
        if r.random() < 0.02:
            time.sleep(0.0005)
        accounts[j] += amount


def audit(r):
    with lock:
        total = sum(accounts)
        if total != 100 * ACCOUNTS:
            wrong.append(total)
        history.append(total)


def nested(r):
    with lock:
        before = sum(accounts)
        transfer(r)
        audit(r)
        if sum(accounts) != before:
            wrong.append("nested")


def by_hand(r):
    lock.acquire()
    try:
        accounts[0] += 1
        accounts[1] -= 1
    finally:
        lock.release()


def failing(r):
    try:
        with lock:
            accounts[2] += 3
            try:
                raise KeyError
            finally:
                accounts[3] -= 3
    except KeyError:
        pass


def run(seed):
    r = random.Random(seed)
    for _ in range(ROUNDS):
        r.choice((transfer, transfer, audit, nested, by_hand, failing))(r)


threads = [threading.Thread(target=run, args=(i,)) for i in range(THREADS)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(wrong, sum(accounts), len(history) > 0, lock._is_owned())
