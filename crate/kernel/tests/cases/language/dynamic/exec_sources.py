print(eval(b"1 + 2"), eval(bytearray(b"3 * 4")))
exec(b"x = 'bytes'\nprint(x)")
exec(bytearray(b"print('bytearray')"))
exec(compile(b"print('compiled')", "f", "exec"))
print(eval(compile("1 + 1", "f", "eval")))
print(repr(eval("'''a\r\nb\rc'''")))
exec("a = 1\r\nb = 2\rc = 3\n")
print(a, b, c)
for bad in (b"\xff", "a\0b", 5):
    try:
        eval(bad)
    except (SyntaxError, ValueError, TypeError) as e:
        print(type(e).__name__)


def scoped():
    exec("""if 1:
        n = 7
        def outer():
            n = 1
            def inner():
                global n
                return n
            return inner()
        print(outer())
        del n
        """)


scoped()
space, names = {}, {}
exec("def f():\n    global g\n    g = 5\nf()\nh = g\n", space, names)
print(space["g"], names["h"], "g" in names)


class Made:
    locals()["first"] = 1
    second = first + 1
    names = sorted(k for k in locals() if not k.startswith("__"))


print(Made.first, Made.second, Made.names)
from collections import OrderedDict, defaultdict

names = OrderedDict(x=3)
exec("y = x * 2", {}, names)
print(names["y"], eval("x + y", {}, names), eval("x", defaultdict(int, x=4)))
for bad in ([1], 5):
    try:
        eval("1", bad)
    except TypeError as e:
        print(e)
