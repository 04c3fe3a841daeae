try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError("wrapped") from z
except ValueError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("implicit")
except ValueError as e:
    print(e.__cause__, repr(e.__context__), e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("hidden") from None
except ValueError as e:
    print(e.__cause__, repr(e.__context__), e.__suppress_context__)
try:
    try:
        raise KeyError("a")
    finally:
        raise TypeError("b")
except TypeError as e:
    print(repr(e.__context__))
def f():
    try:
        {}["x"]
    except KeyError:
        int("y")
try:
    f()
except ValueError as e:
    c = e
    while c:
        print(type(c).__name__)
        c = c.__context__
e = ValueError()
e.__cause__ = KeyError("k")
print(repr(e.__cause__), e.__suppress_context__)
try:
    raise TypeError from KeyError
except TypeError as e:
    print(repr(e.__cause__))
