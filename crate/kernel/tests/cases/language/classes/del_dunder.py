class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
d = D(1)
del d
d = D(2)
d = None
def f():
    x = D(3)
    print("in f")
f()
lst = [D(4), D(5)]
lst.clear()
e = D(6)
e2 = e
del e
print("still")
del e2
class R:
    def __del__(self): print("bye")
R()
print("end")
