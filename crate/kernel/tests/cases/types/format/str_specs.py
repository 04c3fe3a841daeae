for spec in ("", "s", "10", "<10", ">10", "^10", "*^10", ".2", "10.2", "<10.3s", "05", "é<6", "<<6", "{<6", ">>6s", "10s", "-10", "x10", ".", "1.1.1", "=10", "d", "<", "010"):
    try:
        print(repr(spec), "[" + format("hello", spec) + "]")
    except ValueError as error:
        print(repr(spec), error)
