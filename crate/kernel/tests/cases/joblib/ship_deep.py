from joblib import Parallel, delayed
def nest(n):
    l = []
    for i in range(n):
        l = [l, i]
    return l
def depth(l):
    n = 0
    while l:
        l, n = l[0], n + 1
    return n
print(Parallel(n_jobs=2)(delayed(depth)(nest(n)) for n in (10, 100)))
print([depth(l) for l in Parallel(n_jobs=2)(delayed(nest)(n) for n in (10, 100))])
try:
    Parallel(n_jobs=2)(delayed(depth)(nest(5000)) for _ in range(1))
except Exception as e:
    print(type(e).__module__, type(e).__name__)
class Node:
    def __init__(self, v, next=None):
        self.v, self.next = v, next
chain = None
for i in range(50):
    chain = Node(i, chain)
def total(node):
    s = 0
    while node:
        s, node = s + node.v, node.next
    return s
print(Parallel(n_jobs=2)(delayed(total)(chain) for _ in range(2)))
t = ([],)
t[0].append(t)
back, = Parallel(n_jobs=2)(delayed(lambda x: x)(t) for _ in range(1))
print(back[0][0] is back)
