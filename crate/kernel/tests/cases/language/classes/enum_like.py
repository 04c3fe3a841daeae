class Color:
    RED, GREEN = range(2)
print(Color.RED, Color.GREEN)
class Const:
    def __init__(self): self.__dict__["x"] = 1
    def __setattr__(self, k, v):
        if k in self.__dict__: raise TypeError(f"can't rebind {k}")
        self.__dict__[k] = v
c = Const()
c.y = 2
try:
    c.y = 3
except TypeError as e:
    print(e, c.__dict__)
c.__dict__["y"] = 30
print(c.y)
c.__dict__.update(z=5)
print(c.z, "z" in c.__dict__, len(c.__dict__))
