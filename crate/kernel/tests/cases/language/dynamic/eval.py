x = 5
print(eval("x + 1"), eval("x * y", {"x": 2, "y": 3}), eval("a + b", {"a": 1}, {"b": 2}))
print(eval("[i for i in range(3)]"), eval("lambda v: v + 1")(1), eval("  1 + 1"), eval("(1,\n2)"))
def f():
    loc = 10
    return eval("loc + x")
print(f(), eval("__name__"), eval("len('abc')"))
for src in ("1 +", "x = 1", "undefined", "1 / 0", "import os", "", "1 2", "(1"):
    try:
        eval(src)
    except Exception as e:
        print(type(e).__name__, getattr(e, "msg", e))
code = compile("x * 100", "<calc>", "eval")
print(eval(code), type(code).__name__, code.co_filename)
for bad in (5, None):
    try:
        eval(bad)
    except TypeError as e:
        print(e)
