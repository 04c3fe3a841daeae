class A:
    pass
a = A()
print(a.__eq__(a), a.__eq__(1), a.__ne__(1), a.__str__ is not None, A.__init__ is object.__init__)
print(isinstance(a.__hash__(), int), a.__class__.__name__, a.__dir__() is not None, (5).__add__(3), (5).__add__("x"))
print("a".__len__(), [1].__contains__(1), {}.__class__, (1).__class__.__name__, 5 .__rsub__(7), (2).__pow__(3))
print(int.__add__(2, 3), str.__add__("a", "b"), list.__getitem__([7, 8], 1), dict.get({"k": 1}, "k"), object.__repr__(5).startswith("<int object at"))
print(a.__format__(""), end="" if False else "\n") if False else None
print(int.__name__, type.__call__(int, "7"))
print(A.__dict__.get("__module__"))
print([].__iter__().__next__ is not None, iter([3]).__next__(), [1, 2].__reversed__().__next__())
print((3).__lt__(4), (3).__eq__(3.0), (3).__eq__("3"), "a".__lt__("b"), [1].__eq__([1]), (1).__bool__(), (0).__bool__())
