from typing import (Any, Callable, Dict, Generic, Iterable, Iterator, List, Literal, NamedTuple, Optional, Protocol, Sequence,
                    Tuple, TypedDict, TypeVar, Union, cast, get_args, get_origin, get_type_hints, overload, runtime_checkable,
                    Final, Annotated, NewType, TYPE_CHECKING, TypeAlias)
T = TypeVar("T")
K = TypeVar("K", bound=str)
Vector: TypeAlias = list[float]
UserId = NewType("UserId", int)
def scale(v: Vector, by: float = 1.0, *rest: int, key: Optional[str] = None, **kw: Any) -> Vector:
    return [by * x for x in v]
print(scale.__annotations__)
print(get_type_hints(scale)["key"], UserId(5) + 1, UserId, cast(int, "x"), T, K, TYPE_CHECKING)
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self
    def __iter__(self) -> Iterator[T]: return iter(self.items)
s = Stack[int]().push(1).push(2)
print(list(s), Stack[int], Stack.__parameters__, type(s).__name__, Stack[int] == Stack[int], Stack[str].__args__)
class Employee(NamedTuple):
    name: str
    salary: float = 10.0
    def raised(self, by): return self._replace(salary=self.salary + by)
e = Employee("Ada")
print(e, e.raised(5), e[0], e._fields, e._asdict(), Employee._field_defaults, Employee.__annotations__)
class Movie(TypedDict, total=False):
    title: str
    year: int
m: Movie = {"title": "X"}
print(m, Movie.__annotations__, Movie.__total__, Movie(title="Y", year=1), type(m))
@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...
class File:
    def close(self): pass
print(isinstance(File(), Closeable), isinstance(5, Closeable), issubclass(File, Closeable))
for t in (List[int], Dict[str, List[int]], Optional[int], Union[int, str, None], Callable[[int, str], bool], Callable[..., Any],
          Tuple[int, ...], Literal["a", 1], Sequence[T], list[int], int | str, Optional[Union[int, str]],
          Iterable, Any, Union[int, int], Tuple[()], tuple[int, str], dict[str, list[int]], type[int], int | None, Final[int]):
    print(t, get_origin(t), get_args(t))
print(List[T][int], Union[int, str] == Union[str, int], isinstance(1, int | str), list[int]([1, 2]), Optional[None])
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
print(f(1))
class Node:
    value: int
    next: "Optional[Node]" = None
print(get_type_hints(Node), Node.__annotations__)
for bad in (lambda: isinstance([1], list[int]), lambda: Closeable(), lambda: Union[()], lambda: List[1, 2], lambda: Generic[int],
            lambda: isinstance(1, Union[int, List[int]]), lambda: Any(), lambda: Optional[1, 2], lambda: Stack[int, str], lambda: Callable[int]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
