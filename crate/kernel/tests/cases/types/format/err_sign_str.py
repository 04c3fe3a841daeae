format("x", "+")
