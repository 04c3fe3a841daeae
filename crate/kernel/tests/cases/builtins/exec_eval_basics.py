print(eval("1 + 2 * 3"), eval("x + y", {"x": 1, "y": 2}), eval("[n for n in range(3)]"), eval("len('abc')"), eval(" 5"))
space = {}
exec("a = 1\ndef f(n):\n    return n + a", space)
print(space["a"], space["f"](5), sorted(k for k in space if k != "__builtins__"))
x = 10
exec("x += 5")
print(x, eval("x", {}, {"x": 99}), exec("pass"))
for bad in ("1 +", "x y", "import os", "1 / 0", "nope"):
    try:
        eval(bad)
    except Exception as error:
        print(bad, type(error).__name__)
