from enum import Enum, unique

class Color(Enum):
    RED = 1
    GREEN = 2

def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: Color(7))
attempt(lambda: Color["PINK"])
attempt(lambda: Color.PINK)
attempt(lambda: 1 in Color)

def alias():
    @unique
    class Twice(Enum):
        A = 1
        B = 1

attempt(alias)

def extend():
    class More(Color):
        BLUE = 3

attempt(extend)
attempt(lambda: Color.RED < Color.GREEN)
