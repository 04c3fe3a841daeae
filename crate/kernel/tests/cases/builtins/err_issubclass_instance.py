print(issubclass(bool, int), issubclass(int, (str, object)))
issubclass(3, int)
