from dataclasses import dataclass, field, InitVar, KW_ONLY
from typing import ClassVar

@dataclass
class Model:
    name: str
    scale: InitVar[int] = 1
    count: ClassVar[int] = 0
    value: int = field(init=False, default=0)

    def __post_init__(self, scale):
        self.value = scale * 10
        Model.count += 1

print(Model("a"), Model("b", 5), Model.count)

@dataclass
class Options:
    path: str
    _: KW_ONLY
    sep: str = ","
    header: bool = True

print(Options("f.csv", sep=";"))
try:
    Options("f.csv", ";")
except TypeError as error:
    print(error)

@dataclass(kw_only=True)
class Strict:
    a: int
    b: int = 1

print(Strict(a=3))
try:
    Strict(3)
except TypeError as error:
    print(error)
