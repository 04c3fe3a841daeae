from dataclasses import dataclass, field, asdict
from typing import Optional

@dataclass
class Account:
    owner: str
    balance: float = 0.0
    history: list = field(default_factory=list, repr=False)

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        self.history.append(("deposit", amount))
        return self

    @property
    def is_rich(self):
        return self.balance > 100

    @classmethod
    def from_text(cls, text):
        owner, balance = text.split(":")
        return cls(owner, float(balance))

a = Account.from_text("ann:20").deposit(50).deposit(60)
print(a, a.is_rich, len(a.history), asdict(a))
try:
    a.deposit(-1)
except ValueError as error:
    print(error)

@dataclass(frozen=True, order=True)
class Card:
    rank: int
    suit: str = "S"
    def __str__(self):
        return f"{self.rank}{self.suit}"

print(sorted([Card(3), Card(1, "H"), Card(1)]), str(Card(5)), {Card(2): "two"}[Card(2)], max(Card(1), Card(2)))

@dataclass
class Tree:
    value: int
    left: Optional["Tree"] = None
    right: Optional["Tree"] = None
    def total(self):
        return self.value + sum(child.total() for child in (self.left, self.right) if child)

print(Tree(1, Tree(2), Tree(3, Tree(4))).total(), Tree(1) == Tree(1), Tree(1, Tree(2)))
