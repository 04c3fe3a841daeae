from fractions import Fraction
import math

def egyptian(f):
    parts = []
    while f:
        n = math.ceil(1 / f)
        parts.append(Fraction(1, n))
        f -= parts[-1]
    return parts

print(egyptian(Fraction(5, 6)), egyptian(Fraction(7, 15)), sum(egyptian(Fraction(4, 13))) == Fraction(4, 13))
def continued(f):
    out = []
    while True:
        whole = f.numerator // f.denominator
        out.append(whole)
        f -= whole
        if not f:
            return out
        f = 1 / f
print(continued(Fraction(415, 93)), continued(Fraction(-7, 3)), [str(Fraction(a, b)) for a, b in [(2, 4), (-6, 8), (9, 3)]])
print(Fraction(1, 3) + 1, 2 - Fraction(1, 3), Fraction(3, 2) * 2, Fraction(1, 2) / 2, 1 / Fraction(2, 3), Fraction(7, 2) // 1, -Fraction(7, 2) % 2, Fraction(1, 2) < Fraction(2, 3) < 1)
