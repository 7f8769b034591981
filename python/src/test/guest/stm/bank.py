# Transfers and audits in atomic blocks: money is neither made nor lost, audits never see a wrong total.
import random
import threading

from transaction import atomic

ACCOUNTS, THREADS, TRANSFERS = 10, 4, 500


class Account:
    def __init__(self, n):
        self.n = n
        self.balance = 100
        self.history = []


accounts = [Account(n) for n in range(ACCOUNTS)]
wrong = []
audits = 0
done = threading.Event()


def clerk(seed):
    r = random.Random(seed)
    for i in range(TRANSFERS):
        a, b = r.sample(accounts, 2)
        amount = r.randint(1, 50)
        with atomic:
            if a.balance >= amount:
                a.balance -= amount
                b.balance += amount
                a.history.append(-amount)
                b.history.append(amount)


def auditor():
    global audits
    while not done.is_set():
        with atomic:
            balances = [a.balance for a in accounts]
            histories = [sum(a.history) for a in accounts]
        if sum(balances) != 100 * ACCOUNTS or min(balances) < 0:
            wrong.append(balances)
        if [100 + h for h in histories] != balances:
            wrong.append(histories)
        audits += 1


watch = threading.Thread(target=auditor)
watch.start()
threads = [threading.Thread(target=clerk, args=(seed,)) for seed in range(THREADS)]
for t in threads:
    t.start()
for t in threads:
    t.join()
done.set()
watch.join()
print(wrong[:2], sum(a.balance for a in accounts), audits > 0, all(100 + sum(a.history) == a.balance for a in accounts))
