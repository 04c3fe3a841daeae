class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
p = P(1, 2)
p.x = 5
print(p.x, p.y)
for act in [lambda: setattr(p, "z", 1), lambda: p.__dict__, lambda: p.z]:
    try:
        act()
    except AttributeError as e:
        print(e)
del p.x
try:
    p.x
except AttributeError as e:
    print(e)
class Q(P):
    pass
q = Q(1, 2)
q.z = 3
print(q.__dict__, q.x)
class R(P):
    __slots__ = ["w"]
r = R(1, 2)
r.w = 9
try:
    r.v = 1
except AttributeError as e:
    print(e)
print(P.__slots__, type(P.x).__name__)
