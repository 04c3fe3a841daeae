from enum import Enum, IntEnum, Flag, auto, unique
from typing import Any, Callable, Dict, Generic, NamedTuple, Optional, Protocol, TypedDict, TypeVar, Union
class Color(Enum):
    RED = "r"
    GREEN = "g"
    @property
    def shout(self): return self.name + "!"
print(Color.RED, repr(Color.GREEN), Color("g"), Color["RED"].value, [c.name for c in Color], Color.RED.shout, Color.RED is Color("r"))
class Level(IntEnum):
    LOW = 1
    HIGH = auto()
print(Level.HIGH > Level.LOW, Level.HIGH + 1, sorted(Level, reverse=True), Level(2), f"{Level.LOW}", {Level.LOW: "x"}[1])
class Perm(Flag):
    R = auto()
    W = auto()
    RW = R | W
print(Perm.R | Perm.W, Perm.R in Perm.RW, Perm.RW & Perm.W, bool(Perm.R & Perm.W), Perm.RW.value)
try:
    @unique
    class Bad(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
T = TypeVar("T")
class Box(Generic[T]):
    def __init__(self, item: T) -> None: self.item = item
    def get(self) -> T: return self.item
class Emp(NamedTuple):
    name: str
    id: int = 3
class Movie(TypedDict):
    title: str
def f(a: int, b: Optional[str] = None, *rest: Any, **more: Dict[str, int]) -> Union[int, Callable]: return a
print(Box[int](3).get(), Emp("x"), Movie(title="t"), f.__annotations__["b"], f.__annotations__["return"])
Color("b")
