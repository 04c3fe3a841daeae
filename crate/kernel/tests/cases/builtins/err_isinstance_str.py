print(isinstance(3, int), isinstance(3, (str, int)), isinstance(3, int | str))
isinstance(3, "int")
