type("A", 3)
