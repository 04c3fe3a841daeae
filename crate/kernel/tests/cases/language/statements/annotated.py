x: int = 3
y: "str"
print(x, __annotations__)
try:
    print(y)
except NameError as e:
    print(e)
def f():
    z: int
    w: undefined_name = 2
    return w
print(f())
class P:
    a: int
    b: str = "b"
    (c): float = 1.5
    d: list[int] = []
print(P.__annotations__, P.b, hasattr(P, "a"), P.c)
obj = P()
obj.e: int = 4
print(obj.e, "e" in P.__annotations__)
def g(a: int, b: "x" = 2, *args: str, c: float = 1.0, **kw: dict) -> bool:
    pass
print(g.__annotations__)
