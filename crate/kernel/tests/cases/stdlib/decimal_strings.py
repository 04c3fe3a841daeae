from decimal import Decimal

for text in ("0", "00.100", "1E3", "1e-10", "-1.5E+2", "123456789012345678901234567890", ".5", "5.", "1_2.3", "Infinity", "-inf", "nan", "  7  ", "0E-5", "1E-6", "0.0000001"):
    d = Decimal(text)
    print(repr(text), d, repr(d), d.as_tuple().exponent)
for bad in ("", "1.2.3", "abc", "1e", "--1", "1,5"):
    try:
        print(Decimal(bad))
    except ArithmeticError as error:
        print(repr(bad), type(error).__name__)
print(Decimal((0, (1, 2, 3), -2)), Decimal((1, (5,), 3)), Decimal(10**25), Decimal(-3), Decimal(True), Decimal.from_float(0.25), Decimal(1.5), float(Decimal("2.5")), int(Decimal("-3.9")))
