print(int(-3.99))
print(int(float("-inf")))
