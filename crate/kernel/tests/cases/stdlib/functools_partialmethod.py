from functools import partial, partialmethod
class Cell:
    def __init__(self): self.alive, self.log = False, []
    def set_state(self, state, *why, loud=False):
        self.alive = state
        self.log.append((state, why, loud))
        return self
    on = partialmethod(set_state, True)
    off = partialmethod(set_state, False, "default", loud=True)
    @classmethod
    def build(cls, state): return cls().set_state(state)
    @staticmethod
    def twice(x, y): return x * 2 + y
    living = partialmethod(build, True)
    ten = partialmethod(twice, 5)
    nested = partialmethod(off, "more")
    over = partialmethod(partial(set_state, loud=1), "p")
c = Cell()
print(c.on().alive, c.off("late").log, Cell.on(c).alive, c.off(loud=False).log[-1])
print(Cell.living().alive, c.living().log, c.ten(1), Cell.ten(y=3))
print(c.nested("x").log[-1], c.over("q").log[-1])
print(Cell.__dict__["on"].args, Cell.__dict__["off"].keywords)
add = lambda a, b, c=0: (a, b, c)
p = partial(add, 1, c=5)
print(p(2), p(2, c=6), partial(p, 9)(), partial(p, b=3)() if False else "", p.args, p.keywords, p.func is add)
p.note = "kept"
print(p.note, partial(print, "a", sep="-")("b"))
for bad in (lambda: partialmethod(5), lambda: partial(), lambda: partial(5), lambda: p(), lambda: p(1, 2), lambda: c.on(state=1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
