# %%
class V:
    def _repr_pretty_(self, p, cycle):
        p.text('V(...)' if cycle else 'V!')
V()
# %%
[V(), V()]
# %%
class Tree:
    def __init__(self, *kids): self.kids = kids
    def _repr_pretty_(self, p, cycle):
        with p.group(5, 'Tree(', ')'):
            for i, k in enumerate(self.kids):
                if i:
                    p.text(',')
                    p.breakable()
                p.pretty(k)
Tree(Tree(), Tree(Tree(1), 2))
# %%
Tree(*[Tree(i, i * 10, 'leaf' * 3) for i in range(6)])
