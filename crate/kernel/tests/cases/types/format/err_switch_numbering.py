print("{0}{1}{0}".format("a", "b"))
print("{} {1}".format("a", "b"))
