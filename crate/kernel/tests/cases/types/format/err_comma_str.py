format("x", ",")
