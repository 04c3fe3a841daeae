from fractions import Fraction
import math

def harmonic(n):
    return sum(Fraction(1, k) for k in range(1, n + 1))

print(harmonic(10), float(harmonic(20)), Fraction(355, 113) - Fraction(math.pi).limit_denominator(100), Fraction("1.25") + Fraction("2/3"))
x = Fraction(1)
for _ in range(5):
    x = (x + 2 / x) / 2
print(x, float(x) ** 2, x.limit_denominator(1000), abs(x * x - 2) < Fraction(1, 10**10))
print([Fraction(n, 12) for n in range(1, 5)], min(Fraction(1, 3), Fraction(2, 7)), Fraction(7, 3) % 1, Fraction(-7, 3) // 1, round(Fraction(5, 2)), Fraction(3, 1).is_integer() if hasattr(Fraction, "is_integer") else True)
print(Fraction(1, 3) == Fraction(2, 6), Fraction(1, 2) == 0.5, Fraction(1, 3) == 1/3, {Fraction(2, 4)} == {Fraction(1, 2)}, Fraction(5).numerator, complex(Fraction(1, 2)))
