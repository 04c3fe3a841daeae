from dataclasses import dataclass, field, asdict, make_dataclass
from typing import List, Optional, Dict

@dataclass
class Address:
    street: str
    city: str = "Bern"

@dataclass
class Person:
    name: str
    address: Address
    friends: List["Person"] = field(default_factory=list)
    extra: Optional[Dict[str, int]] = None

ann = Person("Ann", Address("Main 1"))
bob = Person("Bob", Address("Side 2", "Basel"), [ann], {"age": 3})
print(bob)
print(asdict(bob))
Made = make_dataclass("Made", [("x", int), ("y", int, field(default=5))])
print(Made(1), Made(1, 2) == Made(1, 2))

@dataclass
class Node:
    value: int
    next: Optional["Node"] = None

n = Node(1)
n.next = n
print(n)
