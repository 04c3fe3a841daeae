# %%
class Account:
    """A bank account."""
    rate = 0.05
    def __init__(self, owner, balance=0.0):
        self.owner, self._balance = owner, balance
    @property
    def balance(self):
        return self._balance
    def withdraw(self, amount):
        if amount > self._balance:
            raise ValueError(f'{self.owner} has only {self._balance:.2f}')
        self._balance -= amount
    def __repr__(self):
        return f'Account({self.owner!r}, {self._balance})'
    def __lt__(self, other):
        return self.balance < other.balance
# %%
a = Account('Ada', 100)
a
# %%
a.withdraw(250)
# %%
a.balance = 5
# %%
a.withdraw(30); a
# %%
sorted([a, Account('Bob', 10), Account('Cy')])
# %%
vars(a)
# %%
class Savings(Account):
    def add_interest(self):
        self._balance *= 1 + self.rate
s = Savings('Dee', 200)
s.add_interest()
s, isinstance(s, Account), Savings.__mro__
# %%
a.nothing
# %%
Account()
# %%
print(a, [a], {'a': a})
