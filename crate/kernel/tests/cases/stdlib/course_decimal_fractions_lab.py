import math
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal, InvalidOperation, getcontext, localcontext
from fractions import Fraction
print(0.1 + 0.2 == 0.3, Decimal("0.1") + Decimal("0.2") == Decimal("0.3"), math.isclose(0.1 + 0.2, 0.3), Decimal(0.1), Decimal("1.10") + 1)
price = Decimal("19.995")
print([price.quantize(Decimal("0.01"), rounding=r) for r in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN, ROUND_CEILING)], round(price, 2), f"{price:.1f}", f"{Decimal('1234567.891'):,.2f}")
print(Decimal(1) / 7, Decimal(2).sqrt(), Decimal(10) ** -3, Decimal("1e5"), Decimal("-0.000001"), Decimal("5") // 2, Decimal("-5") % 3, divmod(Decimal(7), 2), +Decimal("1.23456789012345678901234567890123"))
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / 3, getcontext().prec)
print(getcontext().prec, Decimal("3.14").as_tuple(), Decimal("3.50").normalize(), int(Decimal("3.9")), float(Decimal("0.5")), Decimal("NaN"), Decimal("Infinity") > 1, max(Decimal(1), 2), sum([Decimal("1.1")] * 3), Decimal("1.5") > 1.25, Decimal("100").to_eng_string(), hash(Decimal("1.0")) == hash(1))
f = Fraction(3, 4)
print(f + Fraction(1, 6), f * 2, f / 3, f ** 2, f ** -1, f - 1, -f, abs(-f), f > 0.7, float(f), round(f), int(f), math.floor(f), f.numerator, f.denominator, Fraction("1/3"), Fraction("0.125"), Fraction(0.5), Fraction(6, -8), f % Fraction(1, 3), f // Fraction(1, 3), 1 / f, f == 0.75, f + 0.25, repr(f), str(f))
print(Fraction(math.pi).limit_denominator(100), Fraction.from_float(0.1), sum(Fraction(1, n) for n in range(1, 6)), sorted([Fraction(1, 2), 0.3, Fraction(1, 3)]), {Fraction(1, 2): "half"}[0.5], Fraction(7, 2).__round__(), round(Fraction(22, 7), 2), Fraction(1, 2) ** 0.5, divmod(Fraction(7, 2), 1), Fraction(4, 2).as_integer_ratio())
print(math.gcd(12, 18, 27), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2), math.prod([1, 2, 3], start=2), math.isqrt(17), math.fsum([0.1] * 10), sum([0.1] * 10), math.trunc(-2.7), math.ceil(-2.7), math.floor(-2.7), math.copysign(1, -0.0), math.fmod(-7, 3), -7 % 3, math.modf(2.75), math.frexp(8), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(1e-10), math.hypot(3, 4, 12), math.dist((0, 0), (3, 4)), math.degrees(math.pi), math.e, math.tau, math.ulp(1.0), math.nextafter(1, 2), math.exp2(3), math.gamma(5), math.erf(0.5))
print((0.1).as_integer_ratio(), (0.5).hex(), float.fromhex("0x1.8p1"), (2.0).is_integer(), 1e16 + 1, 2 ** 53 + 1.0, int(1e23), 10 ** 23, (255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"), (10).bit_length(), (7).bit_count(), int("ff", 16), int("0b11", 0), 0.1 .__repr__(), 5e-324, 1.7976931348623157e308, float("-inf"), round(0.5), round(1.5), round(-2.5), round(123.456, -1), 7 // -2, 7 % -2, -7 // 2, 7.0 // 0.1)
for bad in (lambda: Decimal("abc"), lambda: Decimal(1) / 0, lambda: Decimal("0.1") + 0.1, lambda: Fraction(1, 0), lambda: Fraction("x"), lambda: Fraction(1.5, 2), lambda: Decimal(-1).sqrt(), lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: math.comb(2, -1), lambda: math.exp(1000), lambda: int(float("nan")), lambda: int(float("inf")), lambda: math.isqrt(-1), lambda: math.gcd(1.5), lambda: math.acos(2), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: (-8) ** (1 / 3), lambda: 5 % 0, lambda: 5.0 // 0, lambda: divmod(1, 0), lambda: 1 << -1, lambda: math.floor("a"), lambda: round(float("nan")), lambda: int("1" * 5000), lambda: Fraction(1, 2) + "a", lambda: Decimal(10) ** 10**10):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
