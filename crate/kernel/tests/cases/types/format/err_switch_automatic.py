print("{0} {}".format("a", "b"))
