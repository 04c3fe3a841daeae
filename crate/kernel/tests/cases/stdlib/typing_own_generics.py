from dataclasses import dataclass
from typing import Dict, Generic, List, Optional, Protocol, Tuple, TypeVar, Union, get_args, get_origin, get_type_hints
T = TypeVar("T")
K = TypeVar("K")
class Box(Generic[T]):
    def __init__(self, item: T): self.item = item
    def map(self, f): return Box(f(self.item))
    @classmethod
    def of(cls, item): return cls(item)
class Pair(Generic[K, T]):
    pass
class Named(Box[str]):
    pass
class Both(Box[T], Generic[T, K]):
    pass
print(Box[int](3).item, Box[int].of(4).item, Box.of(5).map(str).item, Box[int], Pair[str, int], Box[List[int]], Box[Optional[int]])
print(Box.__parameters__, Pair.__parameters__, Named.__parameters__, Both.__parameters__, Named.__orig_bases__, Box.__mro__[1:], Named("x").item)
print(Pair[str, T][int], Dict[K, List[T]][str, int], Union[T, str][int], Tuple[T, ...][int], List[T].__parameters__, List[int].__parameters__, Pair[K, K].__parameters__)
print(Box[int] == Box[int], Box[int] == Box[str], {Box[int]: 1}[Box[int]], get_origin(Box[int]) is Box, get_args(Pair[int, str]), Box[int](1).__orig_class__)
print(isinstance(Box(1), Box), isinstance(Named("a"), Box), issubclass(Named, Box), Box["Box"], Box[None])
@dataclass
class Node(Generic[T]):
    value: T
    next: "Optional[Node[T]]" = None
print(Node(1, Node(2)), Node[int](5), get_type_hints(Node)["next"])
class Comparable(Protocol[T]):
    def compare(self, other: T) -> int: ...
class Number(Comparable[int]):
    def compare(self, other): return 0
print(Comparable.__parameters__, Comparable[int], Number().compare(1))
def first(items: "List[T]", default: "Optional[T]" = None) -> "Union[T, None]": ...
print(get_type_hints(first))
class Config:
    path: "str"
    depth: "int | None" = 3
    tags: "Dict[str, List[int]]"
print(get_type_hints(Config))
for bad in (lambda: Box[int, str], lambda: Pair[int], lambda: Named[int], lambda: isinstance(1, Box[int]), lambda: Generic[T, T], lambda: Generic[int], lambda: List[int][str], lambda: get_type_hints(5), lambda: get_type_hints(lambda x: x), lambda: Box[()],
            lambda: Dict[int], lambda: Optional[int, str], lambda: Union[int, str](), lambda: List[int]([1]), lambda: Pair[int, T][str, int]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
