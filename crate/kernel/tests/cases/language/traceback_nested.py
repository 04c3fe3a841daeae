def f():
    try:
        int("x")
    except ValueError as e:
        raise RuntimeError("second") from e
f()
