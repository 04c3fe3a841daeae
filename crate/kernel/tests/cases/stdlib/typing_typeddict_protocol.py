from typing import TypedDict, Protocol, runtime_checkable, NewType, get_origin, get_args, List, Dict

class Movie(TypedDict):
    name: str
    year: int

m: Movie = {"name": "Alien", "year": 1979}
n = Movie(name="Brazil", year=1985)
print(m, n, type(n).__name__, Movie.__annotations__)

@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...

class Door:
    def close(self):
        print("closed")

def shut(thing: Closable) -> None:
    thing.close()

shut(Door())
print(isinstance(Door(), Closable), isinstance(3, Closable))
UserId = NewType("UserId", int)
print(UserId(5) + 1)
print(get_origin(List[int]), get_args(Dict[str, int]))
