print("%d %s %r %.2f %5d|%-5d|%05d %x %o %e %%" % (1, "a", "b", 2.5, 3, 4, 5, 255, 8, 12345.678))
print("%(a)s %(b)03d" % {"a": 1, "b": 2}, "%s" % (1,), "%s" % [1, 2], "%c%c" % ("a", 98), "%+d % d" % (5, 5))
print("{} {1}".format if False else "{0} {1} {0} {k}".format("a", "b", k="c"), "{:>5}|{:<5}|{:^5}".format(1, 2, 3))
print("{0[0]} {0[1]} {d[k]} {o.real}".format([1, 2], d={"k": "v"}, o=5), "{!r} {:{w}}".format("a", "b", w=4))
for t in [lambda: "%d" % "x", lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: "{} {}".format(1), lambda: "{k}".format(), lambda: "{:d}".format("x"), lambda: "{:q}".format(1), lambda: "%q" % 1, lambda: f"{1:s}", lambda: "{} {0}".format(1), lambda: "{".format(), lambda: "%(a)s" % {}]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__, e)
