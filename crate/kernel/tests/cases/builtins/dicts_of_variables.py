"""Whole dicts of variables as lists, and iterators over them that were begun."""


class Box:
    def __init__(self):
        self.a, self.b, self.c = 1, 2, 3


box = Box()
print(list(vars(box)), list(vars(box).items()), sorted(vars(box).values()))
begun = iter(vars(box))
print(next(begun), list(begun), list(begun))
fresh = iter(vars(box).items())
print(list(fresh), list(fresh), next(fresh, "end"))
late = iter(vars(box))
box.d = 4
try:
    list(late)
except RuntimeError as error:
    print(error)
print([name for name in list(globals()) if name == "box"], tuple(vars(Box).keys()) == tuple(Box.__dict__))
