from dataclasses import dataclass, field, fields, replace, asdict, astuple
import json

@dataclass
class Config:
    name: str = "run"
    sizes: list = field(default_factory=lambda: [1, 2])
    options: dict = field(default_factory=dict)
    seed: int = 0

a, b = Config(), Config("other", seed=5)
a.sizes.append(3)
print(a, b, a.sizes is b.sizes, Config.name, hasattr(Config, "sizes"), Config.seed)
print(json.dumps(asdict(a)), Config(**json.loads(json.dumps(asdict(a)))) == a, astuple(b), replace(b, name="x", options={"k": 1}))
print({f.name: f.default for f in fields(Config) if f.name in ("name", "seed")}, [f.name for f in fields(Config)])

@dataclass
class Vector:
    x: float
    y: float
    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)
    def __mul__(self, k):
        return replace(self, x=self.x * k, y=self.y * k)
    def __iter__(self):
        yield from astuple(self)

print(Vector(1, 2) + Vector(3, 4), Vector(1, 2) * 3, list(Vector(5, 6)), sum((Vector(1, 1), Vector(2, 2)), Vector(0, 0)))
