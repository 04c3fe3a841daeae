def f():
    raise ValueError("inner")
try:
    f()
except ValueError as e:
    raise ExceptionGroup("two", [e, TypeError("t")])
