for op in ("+=", "-=", "*=", "/=", "//=", "%=", "**=", "@=", "<<=", ">>=", "&=", "|=", "^="):
    for start, other in ((1, "a"), ("a", 1), ([1], 1), (None, 1), ({1}, 1), ({}, 1), ((1,), [1]), (1.5, None)):
        x = start.copy() if isinstance(start, (list, set, dict)) else start
        try:
            exec(f"x {op} other")
            print(op, x)
        except TypeError as error:
            print(op, error)
