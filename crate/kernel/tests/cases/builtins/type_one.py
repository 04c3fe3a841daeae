for value in (1, 1.5, "a", None, True, [], (), {}, set(), range(1), print, len, lambda: 0, int, b"", 1j, ...):
    print(type(value).__name__, type(value))
print(type(1) == int, type([]) is list, type(type(1)))
