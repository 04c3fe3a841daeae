def f(a, b, c):
    return a / c
print(f(1,
        2,
        0))
