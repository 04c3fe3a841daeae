from fractions import Fraction

for text in ("1/2", " -3/4 ", "0.125", "1e3", "-2.5E-2", "7", "+5/10", "1_0/2"):
    print(repr(text), Fraction(text))
for bad in ("", "1/", "/2", "1//2", "a", "1/2/3", "1.2/3", "1 /2", "0x10", "1e", "."):
    try:
        print(repr(bad), Fraction(bad))
    except ValueError as error:
        print(error)
print(Fraction(3, -6), Fraction(-0.5), Fraction(True), Fraction(10**20, 10**18), Fraction(Fraction(1, 2), Fraction(3, 4)), Fraction.from_float(0.25))
print(Fraction(7, 4).limit_denominator(3), f"{Fraction(1, 3)}", float(Fraction(1, 3)), Fraction(1, 3).__round__(3), pow(Fraction(2, 3), 3), Fraction(2, 3) ** -1, Fraction(2, 3) ** 0.5)
