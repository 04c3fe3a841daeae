class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __format__(self, spec):
        return f"<{self.x},{self.y}|{spec}>"

    def __repr__(self):
        return "P"

p = Point(1, 2)
data = {"list": [10, 20], "d": {"k": "v"}, "p": p}
print("{} {} {}".format(1, "a", 2.5), "{2} {0} {1}".format("a", "b", "c"), "{0}{0}".format("x"), "{a}-{b}".format(a=1, b=2))
print("{0.x} {0.y} {1[0]} {1[1]} {2[list][1]} {2[d][k]} {2[p].x}".format(p, [7, 8], data))
print("{:abc}".format(p), "{!r}".format(p), "{!s:>3}|".format(p), "{0:{1}}".format(p, "inner"), "{}".format(p))
print("{:>{w}}|{:{f}^{w}}|{:.{p}f}".format("a", "b", 3.14159, w=5, f="*", p=2), "{0:{1}.{2}f}".format(3.14159, 8, 3))
print("{{}} {{{}}}".format(5), "{:{{}<5}|".format(1) if False else "skip", "{0:,} {0:_} {0:x}".format(1234567))
print("{0!r:>8} {0!s:<8}| {0!a}".format("é"), "{[key]}".format({"key": 1}), "{.real}".format(3), "{0[0]}{0[1]}".format("ab"))
print("{:%}".format(0.25), "{:.1%} {:5d} {:<5}|".format(0.1234, 42, "ab"), "{:,.2f}".format(1234567.891), "{:+d} {: d}".format(3, 4))
for args in (("{} {}", (1,)), ("{x}", ()), ("{0.nope}", (1,)), ("{0[5]}", ([1],)), ("{", ()), ("}", ()), ("{!}", (1,)), ("{0!rr}", (1,)), ("{:d}", ("x",)), ("{0[}", (1,)), ("{0.}", (1,)), ("{0[]}", ([1],)), ("{!z}", (1,)), ("{0x}", (1,)), ("{-1}", (1,))):
    try:
        print(args[0].format(*args[1]))
    except Exception as error:
        print(args[0], type(error).__name__, error)
