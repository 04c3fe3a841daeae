def g():
    return 5
    yield
a, = g()
