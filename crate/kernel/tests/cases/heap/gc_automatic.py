import gc, weakref
class Node:
    def __init__(self):
        self.me = self
        self.data = [self]
alive = weakref.WeakSet()
for i in range(50000):
    n = Node()
    if i % 1000 == 0:
        alive.add(n)
del n
print(len(alive) < 50)
gc.collect()
print(len(alive))
gc.disable()
first = weakref.ref(Node())
for i in range(50000):
    Node()
print(first() is not None)
gc.enable()
gc.collect()
print(first() is None)
