print(b"%d items: %s" % (3, b"abc"), b"%r" % "x")
print(b"%d" % "x")
