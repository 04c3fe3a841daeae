print(int(1e20))
print(int(float("nan")))
