def f(x):
    try:
        if x == 0:
            raise ValueError("zero")
        if x == 1:
            return "returned"
        if x == 2:
            raise KeyError("k")
        result = "fell through"
    except ValueError as e:
        result = f"caught {e}"
    else:
        result += " else"
    finally:
        print("finally", x)
    return result
for i in (0, 1, 3):
    print(f(i))
try:
    f(2)
except KeyError as e:
    print("outer", e, e.args)
def loop():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print("body", i)
        finally:
            print("clean", i)
    return "done"
print(loop())
class MyError(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code
try:
    raise MyError(7)
except (TypeError, MyError) as e:
    print(e, e.code, repr(e))
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise RuntimeError("wrapped") from e
except RuntimeError as e:
    print(repr(e.__cause__), e.__suppress_context__)
try:
    try:
        {}["x"]
    except KeyError:
        raise TypeError("inner")
except TypeError as e:
    print(repr(e.__context__))
try:
    raise ValueError
except ValueError as e:
    print(repr(e))
def reraise():
    try:
        int("x")
    except ValueError:
        raise
try:
    reraise()
except ValueError as e:
    print(e)
try:
    assert 1 == 2, "math"
except AssertionError as e:
    print("assert", e)
try:
    raise "text"
except TypeError as e:
    print(e)
def nested():
    try:
        try:
            return "inner"
        finally:
            print("f1")
    finally:
        print("f2")
print(nested())
def override():
    try:
        return 1
    finally:
        return 2
print(override())
try:
    [][0]
except LookupError as e:
    print(type(e).__mro__[1].__name__, e)
