from enum import Enum, Flag, IntEnum, auto
class Color(Enum):
    RED = 1
    BLUE = 2
    def describe(self): return f"{self.name.lower()} is {self.value}"
def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
def assign(): Color.RED = 5
def assign_new(): Color.GREEN = 3; return Color.GREEN, list(Color), "GREEN" in Color.__members__
def delete(): del Color.RED
def value(): Color.RED.value = 9
def name(): Color.RED.name = "X"
def extra(): Color.RED.note = "n"; return Color.RED.note
def method(): Color.describe = lambda self: "new"; return Color.RED.describe()
for action in (assign, assign_new, delete, value, name, extra, method, lambda: setattr(Color, "BLUE", 1), lambda: delattr(Color, "BLUE"), lambda: delattr(Color, "GREEN"), lambda: delattr(Color, "nope")):
    attempt(action)
print(list(Color), Color.RED.describe(), Color(1) is Color.RED)
class Size(IntEnum):
    S = auto()
    L = auto()
class Opt(Flag):
    A = auto()
    B = auto()
attempt(lambda: setattr(Size, "S", 4))
attempt(lambda: setattr(Opt, "A", 4))
attempt(lambda: Size.S.value)
attempt(lambda: (Opt.A | Opt.B, Opt.A | Opt.B is Opt(3), Size.S < Size.L, Size.S + Size.L))
