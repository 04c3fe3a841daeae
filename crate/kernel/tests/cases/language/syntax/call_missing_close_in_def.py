def f():
    print("x"
def g():
    pass
