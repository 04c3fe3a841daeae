from joblib import Parallel, delayed
inner = [1]
def check(data):
    a, b, c = data
    a.append(2)
    return a is b, b == [1, 2], c["x"] is a, data
results = Parallel(n_jobs=2)(delayed(check)((inner, inner, {"x": inner})) for _ in range(2))
print(results[0][:3], results[0][3], results[0][3][0] is results[0][3][1], inner)
loop = [1, 2]
loop.append(loop)
def walk(l):
    return l[2][2][2] is l, len(l), l
ok, size, back = Parallel(n_jobs=2)(delayed(walk)(loop) for _ in range(1))[0]
print(ok, size, back[2] is back, back is loop)
class Node:
    def __init__(self, name):
        self.name, self.next = name, None
a, b = Node("a"), Node("b")
a.next, b.next = b, a
def names(node, n):
    out = []
    for _ in range(n):
        out.append(node.name)
        node = node.next
    return out, node
(out, node), = Parallel(n_jobs=2)(delayed(names)(a, 5) for _ in range(1))
print(out, node.name, node.next.next is node)
tree = {"k": []}
tree["k"].append(tree)
back, = Parallel(n_jobs=2)(delayed(lambda t: t)(tree) for _ in range(1))
print(back["k"][0] is back)
def both(x, *, y):
    return x is y
print(Parallel(n_jobs=2)(delayed(both)(inner, y=inner) for _ in range(2)))
