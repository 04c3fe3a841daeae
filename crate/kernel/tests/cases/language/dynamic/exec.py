exec("a = 1\nb = a + 1")
print(a, b)
ns = {}
exec("def f(x):\n    return x * 2\ny = f(4)", ns)
print(ns["y"], ns["f"](5), "__builtins__" in ns)
g, l = {"n": 1}, {}
exec("m = n + 1", g, l)
print(l, sorted(k for k in g if k[0] != "_"))
def f():
    z = 1
    exec("z = 2; w = 3")
    return z
print(f())
print(exec("1 + 1"))
exec(compile("print('compiled', a)", "<s>", "exec"))
exec("for i in range(2):\n    print(i)\nelse:\n    print('else')")
exec("class K:\n    v = 7")
print(K.v, K.__module__)
try:
    exec("def broken(:\n pass")
except SyntaxError as e:
    print(type(e).__name__, e.lineno)
try:
    exec("raise ValueError('from exec')")
except ValueError as e:
    print(e)
def scope():
    d = {"k": 5}
    exec("r = k * 2", d)
    return d["r"]
print(scope())
