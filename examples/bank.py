"""Bank transfers by plain threads, watched by an auditor that never sees a wrong total.

    bank.py [--threads N] [--seconds S] [--accounts N]

Every transfer is one `with atomic:` block. The auditor, another thread, adds up all balances in
one atomic block, over and over, while the transfers go on. Ctrl-C ends the program at any moment
(exit code 130).
"""

import os
import random
import sys
import threading
import time

try:
    from transaction import atomic, getsegmentlimit, statistics
except ImportError:  # another interpreter: one lock stands in for transactions
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path.append(os.path.join(here, "..", "python", "src", "main", "lib-orochi"))
    from transaction import atomic, getsegmentlimit, statistics

OPENING_BALANCE = 1000


class Account:
    def __init__(self, number):
        self.number = number
        self.balance = OPENING_BALANCE


class InsufficientFunds(Exception):
    pass


class Clerk(threading.Thread):
    """Moves random amounts between random accounts until told to stop."""

    def __init__(self, bank, seed):
        super().__init__(daemon=True)
        self.bank = bank
        self.random = random.Random(seed)
        self.transfers = 0
        self.refused = 0

    def run(self):
        bank = self.bank
        accounts = bank.accounts
        while not bank.closed:
            source, target = self.random.sample(accounts, 2)
            amount = self.random.randint(1, 400)
            try:
                with atomic:
                    if source.balance < amount:
                        raise InsufficientFunds(source.number)
                    source.balance -= amount
                    target.balance += amount
            except InsufficientFunds:
                self.refused += 1
            else:
                self.transfers += 1


class Auditor(threading.Thread):
    """Adds up all balances, over and over."""

    def __init__(self, bank):
        super().__init__(daemon=True)
        self.bank = bank
        self.audits = 0
        self.wrong = 0

    def run(self):
        bank = self.bank
        expected = OPENING_BALANCE * len(bank.accounts)
        while not bank.closed:
            with atomic:
                total = 0
                for account in bank.accounts:
                    total += account.balance
            self.audits += 1
            if total != expected:
                self.wrong += 1


class Bank:
    def __init__(self, size):
        self.accounts = [Account(number) for number in range(size)]
        self.closed = False


def parse(arguments):
    """The options; ends the program if the arguments are wrong."""
    options = {"threads": getsegmentlimit(), "seconds": 5.0, "accounts": 100}
    waiting = list(arguments)
    try:
        while waiting:
            argument = waiting.pop(0)
            if argument in ("-h", "--help"):
                print(__doc__.strip())
                sys.exit(0)
            name, equals, value = argument[2:].partition("=")
            if not argument.startswith("--") or name not in options:
                raise ValueError(f"unknown argument: {argument}")
            if not equals:
                if not waiting:
                    raise ValueError(f"--{name} needs a value")
                value = waiting.pop(0)
            options[name] = float(value) if name == "seconds" else int(value)
        if options["threads"] < 1:
            raise ValueError("at least one thread is needed")
        if options["accounts"] < 2:
            raise ValueError("at least two accounts are needed")
    except ValueError as error:
        print(f"bank.py: {error}", file=sys.stderr)
        sys.exit(2)
    return options


def main(arguments):
    options = parse(arguments)
    bank = Bank(options["accounts"])
    clerks = [Clerk(bank, seed) for seed in range(options["threads"])]
    auditor = Auditor(bank)
    start = time.perf_counter()
    for thread in clerks + [auditor]:
        thread.start()
    time.sleep(options["seconds"])
    bank.closed = True
    for thread in clerks + [auditor]:
        thread.join()
    seconds = time.perf_counter() - start

    transfers = sum(clerk.transfers for clerk in clerks)
    for number, clerk in enumerate(clerks):
        share = clerk.transfers / max(transfers, 1)
        print(
            f"clerk {number}: {clerk.transfers} transfers ({share:.0%}), "
            f"{clerk.refused} refused"
        )
    print(f"all clerks: {transfers} transfers in {seconds:.2f} s")
    print(f"auditor: {auditor.audits} audits, {auditor.wrong} wrong totals")
    committed, aborted, _ = statistics()
    print(f"{committed} transactions, {aborted} aborts")

    total = sum(account.balance for account in bank.accounts)
    expected = OPENING_BALANCE * len(bank.accounts)
    print(f"money at the end: {total}, at the start: {expected}")
    return 0 if total == expected and auditor.wrong == 0 else 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        print("bank.py: interrupted", file=sys.stderr)
        sys.exit(130)
