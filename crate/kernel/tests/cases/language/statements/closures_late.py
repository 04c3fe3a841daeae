fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
def make(n):
    def f(): return n
    n += 1
    return f
print(make(1)())
def acc():
    total = 0
    def add(x):
        nonlocal total
        total += x
        return total
    return add
a, b = acc(), acc()
a(1); a(2)
print(a(3), b(10))
print(a.__closure__[0].cell_contents, a.__code__.co_freevars)
