def f(x):
    match x:
        case 0: return "zero"
        case 1 | 2 | 3: return "small"
        case -1: return "minus"
        case 1.5: return "float"
        case "a" "b": return "string"
        case b"x": return "bytes"
        case None: return "none"
        case True: return "true"
        case 2 + 3j: return "complex"
        case _: return "other"
print([f(x) for x in (0, 2, -1, 1.5, "ab", b"x", None, True, 2 + 3j, [], False, 1.0)])
