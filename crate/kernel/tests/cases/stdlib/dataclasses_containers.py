from dataclasses import dataclass, field, asdict, astuple
from collections import defaultdict, namedtuple

P = namedtuple("P", "a b")

@dataclass
class Leaf:
    v: int

@dataclass
class Box:
    leaves: list = field(default_factory=list)
    table: dict = field(default_factory=dict)
    pair: P = P(1, 2)
    nested: tuple = ()

b = Box([Leaf(1), Leaf(2)], {"k": Leaf(3)}, P(Leaf(4), 5), (Leaf(6),))
d = asdict(b)
print(d, type(d["pair"]).__name__, astuple(b))
d["leaves"].append(0)
print(len(b.leaves), asdict(b, dict_factory=lambda items: sorted(items))[0], b == Box([Leaf(1), Leaf(2)], {"k": Leaf(3)}, P(Leaf(4), 5), (Leaf(6),)))
