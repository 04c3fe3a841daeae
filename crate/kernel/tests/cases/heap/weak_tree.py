import weakref
class Tree:
    live = 0
    def __init__(self, value, parent=None):
        self.value = value
        self._parent = weakref.ref(parent) if parent is not None else None
        self.children = []
        Tree.live += 1
        if parent is not None:
            parent.children.append(self)
    def __del__(self):
        Tree.live -= 1
    @property
    def parent(self):
        return self._parent() if self._parent is not None else None
    def path(self):
        return ([] if self.parent is None else self.parent.path()) + [self.value]
root = Tree("root")
a = Tree("a", root)
b = Tree("b", a)
print(b.path(), Tree.live)
print(b.parent is a, root.parent)
a.children.clear()
del b
print(Tree.live)
del root
print(a.parent is None, Tree.live)
del a
print(Tree.live)
