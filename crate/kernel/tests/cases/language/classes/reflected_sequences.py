class B:
    def __init__(self, v):
        self.v = v
    def __repr__(self):
        return f"B({self.v!r})"
    def __radd__(self, o):
        return B((o, "+", self.v))
    def __rmul__(self, o):
        return B((o, "*", self.v))
    def __rmod__(self, o):
        return B("mod")

print("a" + B(1), [1] + B(2), (1,) + B(3), b"x" + B(4))
print("a" * B(1), [1] * B(2), (1,) * B(3))
x = "a"
x += B(5)
print(x)
y = [1]
y *= B(6)
print(y)
print(sum([B(1)], "" if False else 0))
class C:
    pass
for left in ("a", [1], (1,), b"x"):
    for right in (C(), 1.5, None):
        try:
            left + right
        except TypeError as error:
            print(error)
        try:
            left * right
        except TypeError as error:
            print(error)
