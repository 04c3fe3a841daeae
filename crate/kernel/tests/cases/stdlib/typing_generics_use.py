from typing import TypeVar, Generic, Iterable, Iterator, Sequence, Mapping, Protocol, Literal, Optional, Tuple
from collections.abc import Iterable as ABCIterable

T = TypeVar("T")

class Stack(Generic[T]):
    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items = list(items)
    def push(self, item: T) -> None:
        self._items.append(item)
    def pop(self) -> Optional[T]:
        return self._items.pop() if self._items else None
    def __iter__(self) -> Iterator[T]:
        return iter(self._items)
    def __len__(self) -> int:
        return len(self._items)

s: Stack[int] = Stack([1, 2])
s.push(3)
print(list(s), s.pop(), len(s), isinstance(s, ABCIterable), isinstance([1], Sequence), isinstance({}, Mapping), Stack[str]([]).pop())

class Named(Protocol):
    name: str

class Dog:
    name = "Rex"

def greet(x: Named, how: Literal["hi", "yo"] = "hi") -> Tuple[str, int]:
    return f"{how} {x.name}", len(x.name)

print(greet(Dog()), greet(Dog(), "yo"))
