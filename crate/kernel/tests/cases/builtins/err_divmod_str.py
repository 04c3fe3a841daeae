divmod("a", 2)
