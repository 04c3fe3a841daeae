issubclass(int, 3)
