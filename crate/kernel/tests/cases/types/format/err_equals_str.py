format("x", "=5")
