import copy

class Node:
    def __init__(self, name, children=()):
        self.name = name
        self.children = list(children)

tree = Node("root", [Node("leaf")])
shallow = copy.copy(tree)
deep = copy.deepcopy(tree)
print(shallow.children is tree.children, deep.children is tree.children)
deep.children[0].name = "changed"
print(tree.children[0].name, deep.children[0].name, type(deep).__name__)

class Custom:
    def __init__(self, value):
        self.value = value
    def __copy__(self):
        print("copying")
        return Custom(self.value)
    def __deepcopy__(self, memo):
        print("deep copying", type(memo).__name__)
        return Custom(copy.deepcopy(self.value, memo))

c = Custom([1])
print(copy.copy(c).value is c.value, copy.deepcopy(c).value is c.value)

class Stack(list):
    pass

s = Stack([1, [2]])
s.label = "mine"
t = copy.deepcopy(s)
print(t, type(t).__name__, t.label, t[1] is s[1])

class Tagged(dict):
    pass

d = Tagged(a=[1])
e = copy.copy(d)
print(e, type(e).__name__, e["a"] is d["a"])
n = Node("self")
n.children.append(n)
m = copy.deepcopy(n)
print(m.children[0] is m)
try:
    copy.deepcopy(x for x in [])
except TypeError as error:
    print(error)
