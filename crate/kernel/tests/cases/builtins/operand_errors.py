values = [1, 1.5, "a", None, [1], (1,), {1}, {"a": 1}, b"a"]
for op in ("+", "-", "*", "/", "//", "%", "**", "@", "<<", "&", "|"):
    for a in values:
        row = []
        for b in values:
            try:
                row.append(repr(eval(f"a {op} b")))
            except (TypeError, ValueError) as error:
                row.append(str(error))
            if op in ("@", "<<") and len(row) > 3:
                break
        print(op, row)
for op in ("-", "+", "~"):
    for a in values:
        try:
            print(eval(f"{op}a"))
        except TypeError as error:
            print(error)
