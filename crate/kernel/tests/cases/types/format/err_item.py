print("{0[1]} {0[0]}".format(["a", "b"]))
print("{0[x]}".format(["a", "b"]))
