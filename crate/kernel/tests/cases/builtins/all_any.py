print(all([]), any([]), all([1, "a"]), all([1, 0]), any([0, ""]), any([0, 3]), all(x < 5 for x in range(5)))
def noisy(x):
    print("test", x)
    return x > 1
print(any(noisy(x) for x in range(5)))
print(all(noisy(x) for x in range(5)))
any(5)
