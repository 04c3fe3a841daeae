class L:
    def __init__(self, items): self.items = items
    def __iadd__(self, o):
        self.items.extend(o)
        return self
    def __add__(self, o): return L(self.items + list(o))
    def __imul__(self, n):
        self.items *= n
        return self
    def __isub__(self, o): return "replaced"
    def __ipow__(self, o): return ("ipow", o)
    def __imatmul__(self, o): return ("imatmul", o)
    def __itruediv__(self, o): return NotImplemented
    def __truediv__(self, o): return ("div", o)
    def __repr__(self): return f"L({self.items})"
a = L([1])
b = a
a += [2]
print(b, a is b)
a *= 2
print(b)
a -= 1
print(a)
b **= 3
print(b)
c = L([1])
c @= 2
print(c)
d = L([])
d /= 4
print(d)
e = 5
try:
    e += L([1])
except TypeError as err:
    print(err)
try:
    f = L([1]); f <<= 1
except TypeError as err:
    print(err)
class N:
    def __add__(self, o): return "add"
n = N()
n += 1
print(n)
