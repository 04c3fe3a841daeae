def a():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise KeyError("two") from e
try:
    a()
except KeyError:
    raise ValueError("three")
