import gc
class Node:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)
a, b = Node("a"), Node("b")
a.other, b.other = b, a
del a, b
print("cycle still there")
print(gc.collect() > 0)
print("collected")
class Tree:
    def __init__(self, parent=None):
        self.parent = parent
        self.children = []
        if parent:
            parent.children.append(self)
    count = 0
    def __del__(self):
        Tree.count += 1
root = Tree()
for i in range(5):
    child = Tree(root)
    for j in range(3):
        Tree(child)
del root, child
print(Tree.count)
gc.collect()
print(Tree.count)
