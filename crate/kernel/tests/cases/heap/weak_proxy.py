import weakref
class Box:
    def __init__(self, n):
        self.n = n
        self.items = [1, 2]
    def double(self):
        return self.n * 2
    def __len__(self):
        return len(self.items)
    def __getitem__(self, i):
        return self.items[i]
    def __add__(self, other):
        return self.n + other
    def __call__(self, x):
        return self.n + x
    def __str__(self):
        return f"Box {self.n}"
b = Box(5)
p = weakref.proxy(b)
print(p.n, p.double(), len(p), p[1], p + 1, p(10), str(p), list(p.items))
p.n = 6
print(b.n, bool(p))
del p.items
print(hasattr(b, "items"))
b.items = []
del b
try:
    p.n
except ReferenceError as e:
    print("ReferenceError", e)
try:
    len(p)
except ReferenceError as e:
    print("ReferenceError", e)
class Parent:
    def __init__(self):
        self.child = Child(self)
class Child:
    def __init__(self, parent):
        self.parent = weakref.proxy(parent)
parent = Parent()
print(type(parent.child.parent.child).__name__)
