compose = lambda *fs: lambda x: x if not fs else fs[0](compose(*fs[1:])(x))
print(compose(str, lambda v: v + 1, abs)(-4))
def apply_n(f, n, x):
    for _ in range(n): x = f(x)
    return x
print(apply_n(lambda v: v * 2, 5, 1))
print(sorted("bca", key=lambda c: -ord(c)), max([3, -5], key=abs), list(map(lambda a, b: a * b, [1, 2], [3, 4])))
print(list(filter(None, [0, 1, "", "a"])), list(map(str.upper, ["a"])), sum(map(int, "123")))
from functools import reduce, partial
print(reduce(lambda a, b: a * b, range(1, 6)), partial(pow, 2)(5), partial(int, base=2)("101"))
add = lambda a: lambda b: a + b
print(add(1)(2), (lambda: (lambda: 5)())())
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print(ops["-"](5, 3))
print([f(3) for f in (abs, float, lambda x: x ** x)])
