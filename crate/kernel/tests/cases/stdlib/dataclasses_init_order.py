from dataclasses import dataclass, field

log = []

@dataclass
class Base:
    a: int = field(default_factory=lambda: log.append("a") or 1)
    b: int = field(default=2, init=False)
    def __post_init__(self):
        log.append("post base")

@dataclass
class Child(Base):
    c: int = 3
    def __post_init__(self):
        super().__post_init__()
        log.append(f"post child {self.a} {self.b} {self.c}")
        self.total = self.a + self.b + self.c

c = Child(c=5)
print(c, c.total, log)
print(Child(10), Child.__dataclass_fields__["c"].default, [f for f in Child.__dataclass_fields__])

@dataclass
class Temperature:
    celsius: float
    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32
    @fahrenheit.setter
    def fahrenheit(self, value):
        self.celsius = (value - 32) * 5 / 9

t = Temperature(100)
t.fahrenheit = 32
print(t, t.fahrenheit)
