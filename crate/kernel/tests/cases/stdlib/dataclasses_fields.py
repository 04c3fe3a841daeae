from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass

@dataclass
class Item:
    name: str
    price: float = 0.0
    tags: list = field(default_factory=list)
    secret: str = field(default="x", repr=False, compare=False)
    total: int = field(init=False, default=7)

a = Item("pen", 1.5)
b = Item("pen", 1.5, secret="other")
a.tags.append("new")
print(a, b)
print(a == b)
b.tags.append("new")
print(a == b)
print([f.name for f in fields(Item)], fields(a)[0].type, fields(a)[1].default)
print(asdict(a))
print(astuple(a))
print(replace(a, price=2.0))
print(is_dataclass(a), is_dataclass(Item), is_dataclass(3))
