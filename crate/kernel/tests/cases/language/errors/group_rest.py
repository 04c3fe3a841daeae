try:
    raise ExceptionGroup("g", [ValueError("a"), KeyError("b")])
except* ValueError:
    print("one handled")
