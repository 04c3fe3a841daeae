class N:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        print("lt", self.v, o.v)
        return self.v < o.v
x, y, z = N(1), N(2), N(3)
print(x < y < z)
print(y < x < z)
