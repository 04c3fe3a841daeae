class A:
    x = [1, 2]
    y = x[3]
