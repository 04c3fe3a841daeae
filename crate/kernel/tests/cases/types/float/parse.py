for text in ("1", " 1.5 ", "-.5", "5.", "1e3", "1E-3", "+1.5e+2", "inf", "-Infinity", "nan", "1_0.0_1", "0x1", "1e400", "1e-400", ""):
    try:
        print(repr(text), float(text))
    except ValueError as error:
        print(error)
print(float(), float(3), float(True), float(b"2.5"), float(10**22))
