def f():
    try:
        raise ValueError("first")
    finally:
        undefined_thing
f()
