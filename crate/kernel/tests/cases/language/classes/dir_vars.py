class A:
    x = 1
    def __init__(self): self.y = 2
    def m(self): pass
class B(A):
    def __dir__(self): return ["b", "a"]
print([n for n in dir(A()) if not n.startswith("__")], dir(B()), vars(A()))
print([n for n in dir(A) if not n.startswith("_")])
print("append" in dir([]), "upper" in dir(str), "__init__" in dir(A))
def f():
    loc = 1
    return sorted(locals()), dir()
print(f())
try:
    vars(5)
except TypeError as e:
    print(e)
