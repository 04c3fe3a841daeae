values = [1, 1.5, "a", None, [1], (1,), {1}, {"a": 1}, b"a", True, 1j, range(1), int, ...]
for a in values:
    print([int(a == b) for b in values], [int(a != b) for b in values][0])
import operator
for a in values:
    row = []
    for b in values:
        try:
            row.append(str(a < b)[0])
        except TypeError as error:
            row.append("-")
    print("".join(row))
for a, b in ((1, "a"), (None, 1), ([1], (1,)), ({1}, [1]), ({}, {}), (1j, 2j), (int, str), (print, len), ("a", b"a"), (range(1), range(2)), (slice(1), 5), (object, 3)):
    for op in ("<", "<=", ">", ">="):
        try:
            print(eval(f"a {op} b"))
        except TypeError as error:
            print(str(error))
