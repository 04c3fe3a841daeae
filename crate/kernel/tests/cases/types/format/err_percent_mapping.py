print("%(a)s-%(b)03d" % {"a": "x", "b": 7})
print("%(a)s" % ("x",))
