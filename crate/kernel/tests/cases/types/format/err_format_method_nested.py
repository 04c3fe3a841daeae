print("{:{}}|{:>{w}.{p}f}".format("a", 4, 3.14159, w=8, p=2))
print("{:{:{}}}".format(1, 2, 3))
