from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique
class Light(Enum):
    RED = "stop"
    GREEN = "go"
    AMBER = "wait"
    @property
    def next(self):
        order = list(Light)
        return order[(order.index(self) + 1) % len(order)]
    def __str__(self): return self.name.title()
    @classmethod
    def parse(cls, text): return cls[text.upper()]
light = Light.RED
for _ in range(4):
    print(light, repr(light), light.value, end="; ")
    light = light.next
print()
print(Light("go"), Light["AMBER"], Light.parse("green"), light in Light, len(Light), list(Light.__members__))
print(f"{light} {light!r} {light.name:>8}", isinstance(light, Light), Light.RED is Light("stop"), {Light.RED: 1}, Light.RED == "stop")
class Level(IntEnum):
    LOW = 1
    MID = auto()
    HIGH = auto()
print(Level.HIGH > Level.LOW, Level.MID + 1, sorted([Level.HIGH, Level.LOW]), f"{Level.MID}", Level(3), repr(Level.MID), [10, 20, 30][Level.LOW])
class Kind(StrEnum):
    CSV = auto()
    JSON = auto()
print(Kind.CSV, Kind.CSV == "csv", "a." + Kind.JSON, Kind("json"), [k.value for k in Kind], Kind.CSV.upper())
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    ALL = R | W | X
print(Perm.R | Perm.X, Perm.ALL & ~Perm.W, Perm.R in Perm.ALL, list(Perm.ALL), bool(Perm(0)), Perm(5), repr(Perm(0)), Perm.ALL ^ Perm.R, ~Perm.R)
class Mode(IntFlag):
    A = 4
    B = 2
print(Mode.A | Mode.B, Mode.A | 1, int(Mode.A | Mode.B), repr(Mode(6)), Mode(7), Mode.A + 1)
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)
    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius
    @property
    def gravity(self): return 6.67e-11 * self.mass / self.radius ** 2
print([f"{p.name} {p.gravity:.2f}" for p in Planet], Planet.EARTH.value)
class Alias(Enum):
    ONE = 1
    UNO = 1
print(Alias.UNO, list(Alias), Alias.__members__, Enum("Animal", "CAT DOG").DOG, Enum("E", {"a": 1})("a" and 1))
def unique_fails():
    @unique
    class Bad(Enum):
        A = 1
        B = 1
for bad in (lambda: Light("fly"), lambda: Light["BLUE"], lambda: setattr(Light, "RED", 1), lambda: Light.BLUE, unique_fails,
            lambda: Light.RED < Light.GREEN, lambda: Light(), lambda: Perm(99), lambda: setattr(Light.RED, "value", 3),
            lambda: Level(9), lambda: delattr(Light, "RED"), lambda: 5 in Light):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
