def g():
    yield 1
    raise ValueError("second")
for x in g():
    print(x)
