class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.need, self.have = need, have
class Account:
    interest = 0.02
    _next = 1
    def __init__(self, owner, balance=0):
        self.owner, self._balance, self.history = owner, balance, []
        self.number = Account._next
        Account._next += 1
    @property
    def balance(self): return self._balance
    def deposit(self, amount):
        if amount <= 0: raise ValueError("amount must be positive")
        self._balance += amount
        self.history.append(("deposit", amount))
        return self
    def withdraw(self, amount):
        if amount > self._balance: raise InsufficientFunds(amount, self._balance)
        self._balance -= amount
        self.history.append(("withdraw", amount))
        return self
    def __str__(self): return f"Account #{self.number} of {self.owner}: {self.balance:.2f}"
    def __lt__(self, other): return self.balance < other.balance
class Savings(Account):
    interest = 0.05
    def add_interest(self): return self.deposit(self.balance * self.interest)
a, b = Account("Ann", 100), Savings("Bob", 200)
print(a.deposit(50).withdraw(30), b.add_interest(), sep="\n")
for bad in (lambda: a.deposit(-1), lambda: a.withdraw(1000)):
    try:
        bad()
    except (ValueError, InsufficientFunds) as e:
        print(type(e).__name__, e)
print([x.owner for x in sorted([b, a])], a.history, Savings.interest)
try:
    a.balance = 5
except AttributeError as e:
    print(e)
