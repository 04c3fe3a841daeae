class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next
head = None
for i in range(200000):
    head = Node(i, head)
print(head.value)
del head
nested = []
for i in range(200000):
    nested = [nested]
del nested
nested = ()
for i in range(200000):
    nested = (nested, i)
nested = None
nested = {}
for i in range(200000):
    nested = {"inner": nested}
nested = 1
print("containers gone")
def wrap(f):
    def inner():
        return f
    return inner
f = None
for i in range(200000):
    f = wrap(f)
f = None
print("closures gone")
class Linked(list):
    pass
chain = Linked()
for i in range(100000):
    chain = Linked([chain])
del chain
class Method:
    def __init__(self, other):
        self.other = other
    def go(self):
        return 1
m = None
for i in range(100000):
    m = Method(m).go
print(m())
m = None
print("methods gone")
