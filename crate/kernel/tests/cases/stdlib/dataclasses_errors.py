from dataclasses import dataclass, field, FrozenInstanceError

def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, "|", error)

@dataclass
class Point:
    x: int
    y: int = 0

attempt(lambda: Point())
attempt(lambda: Point(1, 2, 3))
attempt(lambda: Point(1, z=3))
attempt(lambda: Point(1, 2) < Point(2, 3))

def mutable():
    @dataclass
    class Bad:
        items: list = []

attempt(mutable)

def order():
    @dataclass
    class Bad:
        a: int = 1
        b: int

attempt(order)

@dataclass(frozen=True)
class Fixed:
    a: int

f = Fixed(1)

def change():
    f.a = 2

def remove():
    del f.a

attempt(change)
attempt(remove)
attempt(lambda: hash(f) == hash(Fixed(1)))

def inherit():
    @dataclass
    class Loose(Fixed):
        b: int = 2

attempt(inherit)
