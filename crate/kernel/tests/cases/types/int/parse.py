for text in ("12", " -12 ", "+7", "1_000", "0", "00", "\t5\n", "١٢"):
    print(repr(text), int(text))
for text, base in (("ff", 16), ("0xff", 16), ("0xFF", 0), ("0b101", 0), ("0o17", 0), ("17", 0), ("z", 36),
                   ("-0b11", 2), ("1_0", 8), ("0", 0), ("00", 0), ("Zz", 36)):
    print(repr(text), base, int(text, base))
for text, base in (("", 10), ("-", 10), ("1__0", 10), ("_1", 10), ("1_", 10), ("0x", 16), ("010", 0), ("1 2", 10),
                   ("9", 8), ("ff", 10), ("0b2", 0), ("1.0", 10), ("five", 10)):
    try:
        print(int(text, base))
    except ValueError as error:
        print(error)
print(int(b"42"), int(bytearray(b"ff"), 16), int(3.99), int(-3.99), int(True), int())
print(int("7", base=8), int("1" * 30, 3))
