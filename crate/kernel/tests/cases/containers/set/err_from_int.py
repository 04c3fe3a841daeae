set(5)
