"""Many threads move amounts between accounts while an auditor adds them up: does everyone get on?

    transfers.py [--threads N] [--accounts N] [--seconds N]

Prints, without the first two seconds, how many transactions the quickest and the slowest thread committed, how often the auditor
came through, and the memory in use. The exit code is 1 if an amount was lost, an audit was wrong,
or some thread committed less than a quarter of what another one did.
"""

import os
import sys
import threading
import time

from transaction import atomic, statistics

AMOUNT = 1000
MOST_UNEQUAL = 4
WARM_UP = 2
PAGE = os.sysconf("SC_PAGE_SIZE")


class Account:
    def __init__(self):
        self.balance = AMOUNT


class Count:
    """What one thread has done."""

    value = 0


class Transfers:
    def __init__(self, threads, accounts):
        self.accounts = [Account() for _ in range(accounts)]
        self.counts = [Count() for _ in range(threads)]
        self.start = threading.Barrier(threads + 2)
        self.over = False
        self.audits = 0
        self.failures = []

    def transfer(self, place):
        """Moves amounts until told to stop, and counts."""
        try:
            accounts = self.accounts
            size = len(accounts)
            count = self.counts[place]
            state = place
            self.start.wait()
            while not self.over:
                state = state * 1103515245 + 12345 & 0x7FFFFFFF
                source = accounts[(state >> 8) % size]
                target = accounts[(state >> 16) % size]
                amount = state % 10
                with atomic:
                    if source.balance >= amount:
                        source.balance -= amount
                        target.balance += amount
                count.value += 1
        except BaseException as e:
            self.failures.append(e)

    def audit(self):
        try:
            total = len(self.accounts) * AMOUNT
            self.start.wait()
            while not self.over:
                with atomic:
                    found = sum([account.balance for account in self.accounts])
                if found != total:
                    raise AssertionError(f"{found} instead of {total}")
                self.audits += 1
        except BaseException as e:
            self.failures.append(e)

    def run(self, seconds):
        """Runs for that long; what each thread did, and the memory in use now and then, in MB."""
        threads = [threading.Thread(target=self.audit)]
        for place in range(len(self.counts)):
            threads.append(threading.Thread(target=self.transfer, args=(place,)))
        for thread in threads:
            thread.start()
        self.start.wait()
        time.sleep(WARM_UP)
        before = [count.value for count in self.counts]
        memory = []
        for _ in range(5):
            time.sleep(seconds / 5)
            memory.append(resident())
        done = [count.value - start for count, start in zip(self.counts, before)]
        self.over = True
        for thread in threads:
            thread.join()
        return done, memory


def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * PAGE >> 20


def main(arguments):
    options = {"threads": 64, "accounts": 1000, "seconds": 5}
    for name, value in zip(arguments[::2], arguments[1::2], strict=True):
        options[name.removeprefix("--")] = int(value)
    transfers = Transfers(options["threads"], options["accounts"])
    _, aborted, lost = statistics()
    done, memory = transfers.run(options["seconds"])
    _, aborted_now, lost_now = statistics()
    slowest, quickest = min(done), max(done)
    total = sum(account.balance for account in transfers.accounts)
    print(
        f"{options}: {sum(done)} transfers, {slowest} to {quickest} by a thread, "
        f"{transfers.audits} audits, {aborted_now - aborted} attempts undone, "
        f"{(lost_now - lost) / 1e9:.1f} s lost; {memory} MB resident"
    )
    for failure in transfers.failures:
        print(f"failed: {failure!r}")
    if total != options["accounts"] * AMOUNT:
        print(f"lost: {total}")
        return 1
    unequal = quickest > MOST_UNEQUAL * slowest
    if unequal:
        print("unequal")
    return 1 if transfers.failures or unequal or not transfers.audits else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
