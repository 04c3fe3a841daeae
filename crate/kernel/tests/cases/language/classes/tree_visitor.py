class Expr:
    def __add__(self, o): return Bin("+", self, lift(o))
    def __mul__(self, o): return Bin("*", self, lift(o))
    __radd__ = lambda self, o: Bin("+", lift(o), self)
    def __rmul__(self, o): return Bin("*", lift(o), self)
class Num(Expr):
    def __init__(self, v): self.v = v
    def ev(self, env): return self.v
    def __str__(self): return str(self.v)
class Var(Expr):
    def __init__(self, n): self.n = n
    def ev(self, env): return env[self.n]
    def __str__(self): return self.n
class Bin(Expr):
    ops = {"+": lambda a, b: a + b, "*": lambda a, b: a * b}
    def __init__(self, op, l, r): self.op, self.l, self.r = op, l, r
    def ev(self, env): return self.ops[self.op](self.l.ev(env), self.r.ev(env))
    def __str__(self): return f"({self.l} {self.op} {self.r})"
def lift(x): return x if isinstance(x, Expr) else Num(x)
x = Var("x")
e = 2 * x + 3 * (x + 1)
print(e, e.ev({"x": 4}))
