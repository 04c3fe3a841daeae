class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, *args, **kw): return self.n + sum(args) + sum(kw.values())
a = Adder(1)
print(a(), a(1, 2), a(*[1], x=5), callable(a), list(map(a, [1, 2])))
a.__call__ = lambda: "instance"
print(a(), a.__call__())
class NotCallable: pass
try:
    NotCallable()()
except TypeError as e:
    print(e)
