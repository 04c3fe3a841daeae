a, b = 1, "x"
total = (a + 2) * 3 + b
