from dataclasses import asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace, KW_ONLY
from typing import ClassVar, Optional
@dataclass(order=True)
class Item:
    sort_index: float = field(init=False, repr=False)
    name: str
    price: float = 0.0
    tags: list[str] = field(default_factory=list, compare=False)
    note: Optional[str] = None
    count: ClassVar[int] = 0
    def __post_init__(self):
        if self.price < 0:
            raise ValueError(f"price of {self.name} is negative")
        self.sort_index = self.price
        Item.count += 1
    @property
    def gross(self):
        return round(self.price * 1.2, 2)
items = [Item("pen", 1.5), Item("book", 12.0, ["paper"]), Item("ink", 1.5)]
print(items[0], sorted(items)[-1].name, Item.count, items[0] == Item("pen", 1.5, ["other"]), items[1].gross)
print(asdict(items[1]), astuple(items[1]), [f.name for f in fields(Item)], is_dataclass(Item), is_dataclass(items[0]))
print(replace(items[0], name="pencil", price=0.5), Item.__match_args__)
@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0
    def __add__(self, other): return Point(self.x + other.x, self.y + other.y)
p = Point(1, 2)
print(p + Point(3), hash(p) == hash(Point(1, 2)), {p: "here"}[Point(1, 2)], Point.__slots__)
@dataclass
class Options:
    path: str
    _: KW_ONLY
    verbose: bool = False
    depth: int = field(default=3, metadata={"help": "levels"})
print(Options("a", verbose=True), fields(Options)[2].metadata["help"], Options.__doc__)
Pair = make_dataclass("Pair", [("a", int), ("b", int, 5)], namespace={"total": lambda self: self.a + self.b})
print(Pair(1), Pair(1, 2).total())
match p:
    case Point(x=0): print("zero")
    case Point(x, y): print("point", x, y)
@dataclass
class Child(Options):
    extra: int = 9
print(Child("p"), Child("p", 1), issubclass(Child, Options))
for bad in (lambda: Item("x", -1), lambda: setattr(p, "x", 5), lambda: Item(), lambda: Options("a", True), lambda: Point(1, 2, 3),
            lambda: Item("a") < 3, lambda: Item("a") < p, lambda: asdict(3), lambda: replace(items[0], sort_index=1),
            lambda: dataclass(type("M", (), {"__annotations__": {"a": list}, "a": []})),
            lambda: dataclass(type("N", (), {"__annotations__": {"a": int, "b": int}, "a": 1})), lambda: hash(items[0]), lambda: p.z):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
