try:
    int("q")
except ValueError:
    raise RuntimeError("clean") from None
