# A small object model: abstract accounts, exceptions, properties, reports.
class AccountError(Exception):
    """Base of all errors here."""


class InsufficientFunds(AccountError):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has {account.balance}, needs {amount}")
        self.missing = amount - account.balance


class Account:
    count = 0
    fee = 0

    def __init__(self, owner, balance=0):
        Account.count += 1
        self.owner, self._balance, self.history = owner, balance, []

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < self.limit():
            raise InsufficientFunds(self, self._balance - value)
        self.history.append(value - self._balance)
        self._balance = value

    def limit(self):
        return 0

    def withdraw(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance -= amount + self.fee

    def deposit(self, amount):
        self.balance += amount
        return self

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance})"

    def __lt__(self, other):
        return self.balance < other.balance


class Savings(Account):
    def __init__(self, *args, rate=0.05, **kw):
        super().__init__(*args, **kw)
        self.rate = rate

    def month(self):
        self.balance += round(self.balance * self.rate, 2)


class Credit(Account):
    fee = 1

    def limit(self):
        return -100

    def withdraw(self, amount):
        if self.balance < 0:
            print("  warning:", self)
        super().withdraw(amount)


class Frozen:
    def withdraw(self, amount):
        raise AccountError(f"{self.owner} is frozen")


class FrozenSavings(Frozen, Savings):
    pass


accounts = [Account("ann", 50), Savings("bob", 100, rate=0.1), Credit("cy", 20), FrozenSavings("di", balance=10)]
for a in accounts:
    print(a)
    for amount in (30, 60, -5, 80):
        try:
            a.withdraw(amount)
        except InsufficientFunds as e:
            print("  short of", e.missing, "-", e)
        except (AccountError, ValueError) as e:
            print(" ", type(e).__name__, e)
        else:
            print("  ok", a.balance)
for a in accounts:
    getattr(a, "month", lambda: None)()
print(accounts, Account.count, sorted(accounts)[0], max(accounts), sum(a.balance for a in accounts))
print({a.owner: a.history for a in accounts}, [c.__name__ for c in FrozenSavings.__mro__])
accounts[0].deposit(5).deposit(6)
print(accounts[0].history, isinstance(accounts[3], Savings), issubclass(Frozen, Account), [a for a in accounts if isinstance(a, (Credit, Frozen))])
try:
    accounts[0].balance = "x"
except TypeError as e:
    print(e)
