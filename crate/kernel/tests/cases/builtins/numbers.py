print(abs(-3), abs(2.5), abs(-2**70), abs(True), abs(3 + 4j), abs(-9223372036854775808))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(1234, -2), round(15, -1), round(0.5), round(1e20), round(2.0, 3), round(7, 2))
print(divmod(7, 3), divmod(-7, 3), divmod(7.5, 2), divmod(-7, -3), divmod(2**70, 3))
print(pow(2, 10), pow(2, -1), pow(2, 0.5), pow(3, 200, 13), pow(3, -1, 11), pow(-3, 3, 5), pow(2, 3, -5), pow(0, 0))
print(bin(10), bin(-5), oct(64), hex(255), hex(-255), hex(2**64), bin(0), bin(True))
print(int("42"), int(3.9), int(-3.9), int("ff", 16), int("0b11", 0), float("1e3"), float("inf"), int(" 7 "), complex(1, 2), bool([]), bool("0"))
for f in (lambda: round("a"), lambda: abs("a"), lambda: divmod(1, 0), lambda: divmod(1.0, 0), lambda: pow(2, -1, 4), lambda: pow(2, 2, 0), lambda: hex(1.5), lambda: int("x"), lambda: float("x"), lambda: round(float("nan")), lambda: pow(2.0, 2, 3), lambda: divmod("a", 1), lambda: int(None)):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
