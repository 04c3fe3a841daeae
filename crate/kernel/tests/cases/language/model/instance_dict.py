class Point:
    def __init__(self, x):
        self.x = x


p = Point(1)
d = p.__dict__
print(d is p.__dict__, vars(p) is d)
d["y"] = 2
print(p.y, d)
p.z = 3
print(d)
del d["x"]
print(hasattr(p, "x"), list(d))
d.update(a=1, b=2)
print(p.a + p.b, d.pop("a"), hasattr(p, "a"))
d.clear()
print(p.__dict__, vars(p))


class Borg:
    shared = {}

    def __init__(self, **values):
        self.__dict__ = self.shared
        self.__dict__.update(values)


a = Borg(color="red")
b = Borg(size=3)
print(a.color, a.size, b.color, a is b, a.__dict__ is b.__dict__)
b.color = "blue"
print(a.color, Borg.shared)
del a.size
print(hasattr(b, "size"), Borg.shared)
for i in range(3):
    a.count = i
print(b.count, vars(b))

q = Point(5)
q.__dict__ = {"x": 10, "w": 11}
print(q.x, q.w)
q.x += 1
print(q.__dict__, sorted(vars(q).items()))
del q.__dict__
print(vars(q))
q.n = 1
print(vars(q))
try:
    q.__dict__ = 5
except TypeError as e:
    print(e)


class Slotted:
    __slots__ = ("a",)


s = Slotted()
try:
    s.__dict__
except AttributeError as e:
    print(e)


class Mixed(Slotted):
    pass


m = Mixed()
m.a, m.b = 1, 2
print(m.__dict__)
m.__dict__ = {"c": 3}
print(m.a, m.c, hasattr(m, "b"))
m.a = 7
print(m.a, vars(m))
