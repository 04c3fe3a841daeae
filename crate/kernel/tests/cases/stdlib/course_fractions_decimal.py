from fractions import Fraction
from decimal import Decimal, getcontext, ROUND_HALF_UP, localcontext
print(Fraction(1, 3) + Fraction(1, 6), Fraction("0.75"), Fraction(0.5), Fraction(7, 3) // 1, float(Fraction(1, 8)))
print(Fraction(3.14159).limit_denominator(100), Fraction(6, -4), Fraction(1, 2) ** 3, Fraction(1, 2) == 0.5, repr(Fraction(2, 4)))
print(sum(Fraction(1, n) for n in range(1, 8)), max(Fraction(1, 2), Fraction(2, 3)), round(Fraction(7, 2)), Fraction(5, 2).numerator)
print(0.1 + 0.2 == 0.3, Decimal("0.1") + Decimal("0.2") == Decimal("0.3"), Decimal(0.1))
getcontext().prec = 6
print(Decimal(1) / Decimal(7), Decimal(2).sqrt(), Decimal("1.005").quantize(Decimal("0.01"), ROUND_HALF_UP))
with localcontext() as ctx:
    ctx.prec = 20
    print(Decimal(1) / 3)
print(Decimal("3.40") * 2, Decimal("10") % 3, abs(Decimal("-1.5")), int(Decimal("2.9")), Decimal("1E+3"), f"{Decimal('1234.5'):,.2f}")
print(sorted([Decimal("2"), Decimal("1.5")]), Decimal("NaN").is_nan(), Decimal("2") ** 10, -Decimal("0.0"))
Fraction(1, 0)
