for x in (0.75, -2.5, 1e10, 3.0, 0.1, 0.0, -0.0):
    print(x, x.as_integer_ratio(), x.is_integer(), x.hex(), float.fromhex(x.hex()) == x)
print((3.7).__trunc__(), (3.7).__floor__(), (3.2).__ceil__(), (-3.7).__trunc__(), (-3.7).__floor__(), (2.5).conjugate())
print((2.5).real, (2.5).imag, float("nan").hex(), float("inf").is_integer(), (5e-324).hex(), (1.7976931348623157e308).hex())
print(float.fromhex("0x1.fp-2"), float.fromhex("1.8"), float.fromhex(" -0x10 "), float.fromhex("nan"))
