# What an uncaught exception prints: nested calls, carets, cause and context, exit code 1.
import sys


class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f"only {self.balance} left")
        self.balance -= amount


def parse(text):
    try:
        return int(text)
    except ValueError as e:
        raise RuntimeError("cannot parse " + text) from e


def process(account, texts):
    for text in texts:
        account.withdraw(parse(text))


def main():
    account = Account(10)
    try:
        process(account, ["5", "20"])
    except ValueError as e:
        print("handled:", e)
    print("balance", account.balance)
    sys.stdout.flush()
    process(account, ["1", "x2"])


main()
