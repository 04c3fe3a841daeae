class M:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name
    def __exit__(self, t, v, tb):
        print("exit", self.name, t and t.__name__, v, tb is not None)
        return self.swallow
with M("a") as x, M("b") as y:
    print(x, y)
with (M("p") as p,
      M("q"),):
    print("paren", p)
with M("s", True):
    raise ValueError("gone")
print("after")
try:
    with M("outer"):
        with M("inner"):
            raise KeyError("k")
except KeyError as e:
    print("caught", e)
def f():
    with M("ret"):
        return "value"
print(f())
for i in range(3):
    with M(i):
        if i == 0: continue
        break
with M("u") as c:
    print(c)
