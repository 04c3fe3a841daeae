import copy

class Graph:
    def __init__(self):
        self.nodes = {}
    def add(self, a, b):
        self.nodes.setdefault(a, []).append(b)

g = Graph()
g.add(1, 2)
h = copy.deepcopy(g)
h.add(1, 3)
print(g.nodes, h.nodes, copy.copy(g).nodes is g.nodes)
memo = {}
a = [1]
b = copy.deepcopy([a, a, (a,)], memo)
print(b, b[0] is b[1], b[2][0] is b[0], id(a) in memo)
matrix = [[0] * 3 for _ in range(2)]
m2 = copy.deepcopy(matrix)
m2[0][0] = 9
print(matrix, m2, copy.deepcopy({"a": {"b": [1, {2}]}}), copy.copy("s"), copy.deepcopy(None), copy.deepcopy(b"x"), copy.copy(range(3)))
try:
    copy.copy(x for x in [])
except TypeError as error:
    print(error)
e = copy.copy(ValueError("bad", 1))
print(type(e).__name__, e.args)
