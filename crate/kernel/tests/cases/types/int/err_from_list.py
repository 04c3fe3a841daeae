print(int(True))
int([1, 2])
