print("{} {}".format("a", "b"))
print("{} {} {}".format("a", "b"))
