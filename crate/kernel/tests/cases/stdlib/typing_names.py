from typing import (List, Dict, Optional, Union, Callable, Any, Tuple, Set, Iterable, Iterator, TypeVar, Generic,
                    NamedTuple, Literal, Final, ClassVar, cast, TYPE_CHECKING, get_type_hints, Sequence, NoReturn)

T = TypeVar("T")

def f(xs: List[int], d: Dict[str, float] = None, o: Optional[int] = None) -> Union[int, str]:
    return len(xs)

def g(fn: Callable[[int], T], *args: Any, **kw: Tuple[int, ...]) -> Iterator[T]:
    yield fn(1)

print(f([1, 2]), list(g(str)))
print(List[int], Dict[str, float], Optional[int], Union[int, str], Tuple[int, ...], Callable[[int, str], bool])
print(Any, List, T, Literal["a", 1], Union[int, None])
x: Final = 3
print(cast(int, "5"), TYPE_CHECKING)

class Stack(Generic[T]):
    limit: ClassVar[int] = 10
    def __init__(self) -> None:
        self.items: List[T] = []
    def push(self, item: T) -> None:
        self.items.append(item)

s = Stack[int]()
s.push(4)
print(s.items, type(s).__name__)
print(Optional[int] == Union[int, None], Union[int, int] is int)
