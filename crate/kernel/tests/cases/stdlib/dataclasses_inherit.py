from dataclasses import dataclass, field

@dataclass
class Base:
    a: int
    b: int = 2

@dataclass
class Derived(Base):
    c: int = 3
    b: int = 20

print(Derived(1), Derived(1, 2, 3))

@dataclass
class WithInit:
    width: float
    height: float
    area: float = field(init=False)

    def __post_init__(self):
        self.area = self.width * self.height

print(WithInit(2, 3))

class Plain(Base):
    pass

print(Plain(5), Plain(5) == Base(5), type(Plain(5)).__name__)
