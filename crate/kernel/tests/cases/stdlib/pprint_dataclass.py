from dataclasses import dataclass, field
from pprint import pprint
from types import SimpleNamespace

@dataclass
class Leaf:
    name: str
    values: list

@dataclass
class Tree:
    title: str
    leaves: list = field(default_factory=list)

pprint(Tree("short", []))
pprint(Tree("a long title for a tree that needs room", [Leaf("one" * 8, [1, 2, 3]), Leaf("two" * 8, list(range(20)))]))
pprint(SimpleNamespace(alpha="x" * 30, beta="y" * 30, gamma=1))
