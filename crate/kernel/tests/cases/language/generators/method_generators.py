class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __iter__(self):
        yield self.v
        for k in self.kids: yield from k
    def walk(self, depth=0):
        yield depth, self.v
        for k in self.kids:
            yield from k.walk(depth + 1)
    @classmethod
    def build(cls):
        yield cls(1)
    @property
    def leaves(self): return (k.v for k in self.kids if not k.kids)
t = Tree("r", Tree("a", Tree("b")), Tree("c"))
print(list(t), list(t.walk()), list(t.leaves), next(Tree.build()).v)
