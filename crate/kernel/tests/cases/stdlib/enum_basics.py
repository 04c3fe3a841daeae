from enum import Enum

class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3

print(Color.RED, repr(Color.GREEN), Color.BLUE.name, Color.BLUE.value)
print(list(Color))
print(len(Color), Color["RED"], Color(3))
print(Color.RED == Color.RED, Color.RED is Color(1), Color.RED == 1)
print(Color.RED in Color)
print({Color.RED: "warm"}[Color.RED])
print(isinstance(Color.RED, Color), type(Color.RED))
print(Color)
for name, member in Color.__members__.items():
    print(name, member)
print(f"{Color.RED} {Color.RED!r} {Color.RED.name:>6}")
