from functools import singledispatch, singledispatchmethod, partialmethod
from collections.abc import Sequence

@singledispatch
def show(x):
    return f"object {x}"

@show.register(int)
def _(x):
    return f"int {x}"

@show.register(list)
@show.register(tuple)
def show_items(x):
    return "items " + ", ".join(show(i) for i in x)

show.register(str, lambda x: "str " + x)

class Base: pass
class Derived(Base): pass

@show.register(Base)
def _(x):
    return "base"

print(show(1), show("a"), show([1, "b", 2.5]), show((1,)), show(True), show(Derived()), show(None))
print(show.dispatch(bool) is show.registry[int], sorted(c.__name__ for c in show.registry), show.__name__)
try:
    show()
except TypeError as error:
    print(error)

class Formatter:
    @singledispatchmethod
    def fmt(self, arg):
        return f"? {arg}"
    @fmt.register(int)
    def _(self, arg):
        return f"{self.tag} {arg}"
    tag = "#"

print(Formatter().fmt(3), Formatter().fmt("x"))

class Cell:
    def __init__(self):
        self.alive = False
    def set_state(self, state, note=""):
        self.alive = state
        return (state, note)
    set_alive = partialmethod(set_state, True)
    set_noted = partialmethod(set_state, note="n")

c = Cell()
print(c.set_alive(), c.alive, c.set_noted(False))
