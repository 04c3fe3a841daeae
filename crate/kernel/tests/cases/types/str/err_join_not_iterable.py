", ".join(5)
