from joblib import Parallel, delayed
items = [[1], {"a": 2}, {3}, (4,), object()]
def same(x):
    return x
back = Parallel(n_jobs=2, prefer="threads")(delayed(same)(x) for x in items)
print([a is b for a, b in zip(items, back)])
big = {"inner": [1, 2], "other": {"x": [3]}}
def pick(key):
    return {"found": big[key], "key": key}
found = Parallel(n_jobs=2, prefer="threads")(delayed(pick)(k) for k in big)
print(found[0]["found"] is big["inner"], found[1]["found"] is big["other"])
found[1]["found"]["x"].append(4)
print(big)
def tool(x):
    return x
def give():
    return tool
print(Parallel(n_jobs=2, prefer="threads")(delayed(give)() for _ in range(2))[1] is tool)
class Node:
    def __init__(self, v):
        self.v = v
nodes = [Node(i) for i in range(4)]
best = Parallel(n_jobs=2, prefer="threads")(delayed(lambda ns, i: ns[i])(nodes, i) for i in range(4))
print(all(x is y for x, y in zip(best, nodes)))
fresh = Parallel(n_jobs=2, prefer="threads")(delayed(lambda n: [n, [n]])(nodes[0]) for _ in range(2))
print(fresh[0][0] is nodes[0], fresh[0][1][0] is nodes[0], fresh[0] is fresh[1])
