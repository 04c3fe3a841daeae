from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError
from typing import List, Optional
@dataclass(order=True)
class Student:
    name: str
    grade: float = 0.0
    tags: List[str] = field(default_factory=list, compare=False)
    note: Optional[str] = field(default=None, repr=False)
    def passed(self) -> bool:
        return self.grade >= 5
a, b = Student("Ann", 7.5, ["x"]), Student("Bob", 4)
print(a, b, a < b, a == Student("Ann", 7.5), a.passed(), b.passed())
print(asdict(a), astuple(b), replace(b, grade=9), [f.name for f in fields(Student)])
print(sorted([b, a]), max([a, b], key=lambda s: s.grade).name)
@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0
    def __post_init__(self):
        if self.x < 0:
            raise ValueError("negative")
print({Point(1): "p"}[Point(1)], hash(Point(1, 2)) == hash(Point(1, 2)))
try:
    Point(1).x = 5
except FrozenInstanceError as error:
    print(type(error).__name__, error)
@dataclass
class Base:
    a: int
@dataclass
class Child(Base):
    b: int = 2
print(Child(1), Child(b=3, a=4))
try:
    Student()
except TypeError as error:
    print(error)
