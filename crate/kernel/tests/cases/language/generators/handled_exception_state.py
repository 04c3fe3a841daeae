import sys
def g():
    try:
        raise ValueError("inside")
    except ValueError:
        yield 1
        try:
            raise
        except ValueError as e:
            print("re", e)
    yield 2
try:
    raise KeyError("outer")
except KeyError:
    a = g()
    print(next(a))
    print(next(a))
    print(repr(sys.exc_info()[1]))
print(sys.exc_info())
