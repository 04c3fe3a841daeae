from enum import Enum, Flag, IntEnum, auto, unique

def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)

class Color(Enum):
    RED = 1

attempt(lambda: Color("red"))
attempt(lambda: Color.RED.nope)
attempt(lambda: Color["red"])
attempt(lambda: IntEnum("N", "A B")(5))
attempt(lambda: Color.RED + 1)
attempt(lambda: sorted([Color.RED, Color.RED]))
attempt(lambda: int(Color.RED))
attempt(lambda: Color())
class F(Flag):
    A = auto()
attempt(lambda: F.A | 2)
attempt(lambda: "A" in F)
