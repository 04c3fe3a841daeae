from typing import Optional, Union, List, Dict, Any, Callable, get_type_hints, Generic, TypeVar, NamedTuple, overload, final

K = TypeVar("K")
V = TypeVar("V", bound=int)

class Cache(Generic[K, V]):
    def __init__(self) -> None:
        self._d: Dict[K, V] = {}
    def get(self, key: K, default: Optional[V] = None) -> Optional[V]:
        return self._d.get(key, default)
    def put(self, key: K, value: V) -> "Cache[K, V]":
        self._d[key] = value
        return self

c: Cache[str, int] = Cache()
print(c.put("a", 1).get("a"), c.get("b"), c.get("b", 5), K, V)
Handler = Callable[[str], None]
JSON = Union[Dict[str, "JSON"], List["JSON"], str, int, None]

def apply(handler: Handler, *values: Any) -> int:
    for v in values:
        handler(v)
    return len(values)

print(apply(print, "x", "y"))

class Row(NamedTuple):
    id: int
    name: str = "-"
    def show(self) -> str:
        return f"{self.id}/{self.name}"

print(Row(1).show(), Row(2, "b"), Row._field_defaults, [r.id for r in [Row(3), Row(4)]])
x: List[int] = [1]
y: "undefined_name" = 2
print(x, y, Optional[str], Union[str, int, float], Dict[str, List[int]])
