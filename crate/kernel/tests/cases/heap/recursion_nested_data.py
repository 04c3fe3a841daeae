def probe(name, call):
    try:
        call()
        print(name, "no error")
    except RecursionError as e:
        print(name, "RecursionError", str(e)[:32])
def nest(n):
    l = []
    for i in range(n):
        l = [l]
    return l
a, b = nest(2000), nest(2000)
probe("repr", lambda: repr(a))
probe("eq", lambda: a == b)
t = ()
for i in range(3000):
    t = (t,)
c, d = [], []
c.append(c)
d.append(d)
probe("cyclic eq", lambda: c == d)
print(c)
e = {}
e["self"] = e
print(e)
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
print(depth(900))
probe("too deep", lambda: depth(1100))
print(depth(500))
