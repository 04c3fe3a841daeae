from fractions import Fraction
import math

a, b = Fraction(1, 3), Fraction(3, 4)
print(a + b, a - b, a * b, a / b, a // b, b % a, -a, abs(-a), a ** 2, a ** -2, Fraction(6, -4), repr(a))
print(Fraction("0.25"), Fraction("3/9"), Fraction(" -1.5e2 "), Fraction(0.5), Fraction(7), Fraction(a), Fraction("1_000/3"))
print(a + 1, 2 * a, 1 - a, 1 / a, a + 0.5, a < b, a == Fraction(2, 6), a == 1 / 3, Fraction(1, 2) == 0.5, a > 0.3)
print(float(a), int(Fraction(7, 2)), round(Fraction(7, 2)), round(Fraction(22, 7), 2), math.floor(Fraction(-7, 2)), math.ceil(Fraction(7, 2)), math.trunc(Fraction(-7, 2)))
print(Fraction(math.pi).limit_denominator(1000), Fraction(0.1), Fraction(0.1).limit_denominator(), a.numerator, a.denominator)
print(sum([Fraction(1, n) for n in range(1, 11)]), sorted([b, a]), {Fraction(1, 2): "x"}[0.5], hash(Fraction(3)) == hash(3), bool(Fraction(0)))
print(f"{a}", str(Fraction(4, 2)), divmod(Fraction(7, 2), 1), Fraction(4, 9) ** Fraction(1, 2), 2 ** Fraction(2), a.as_integer_ratio())
for bad in (lambda: Fraction(1, 0), lambda: Fraction("x"), lambda: Fraction(1.5, 2), lambda: a / 0, lambda: Fraction([])):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
