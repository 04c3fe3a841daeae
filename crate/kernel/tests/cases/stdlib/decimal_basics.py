from decimal import Decimal, getcontext, ROUND_HALF_UP, ROUND_DOWN, ROUND_UP, ROUND_FLOOR, ROUND_CEILING, ROUND_HALF_EVEN

a, b = Decimal("0.1"), Decimal("0.2")
print(a + b, a + b == Decimal("0.3"), a * b, a / b, b - a, -a, abs(Decimal("-5")), a ** 2, Decimal(2) ** -2, Decimal(7) // 2, Decimal(7) % 3, Decimal(-7) % 3)
print(repr(a), str(Decimal("1E+5")), Decimal("1.50") + 1, Decimal(1) / 3, Decimal(0.1), Decimal("123.456").quantize(Decimal("0.01")), Decimal(10) / 4)
for r in (ROUND_HALF_UP, ROUND_DOWN, ROUND_UP, ROUND_FLOOR, ROUND_CEILING, ROUND_HALF_EVEN):
    print(r, [str(Decimal(x).quantize(Decimal("1"), rounding=r)) for x in ("2.5", "3.5", "-2.5", "2.4", "-2.6")])
print(Decimal("3.14159").as_tuple(), Decimal("1.200").normalize(), Decimal("100").normalize(), Decimal("2").sqrt(), Decimal("16").sqrt(), Decimal("1.0") == 1)
print(max(a, b), sorted([b, a]), sum([a, b, Decimal(1)]), a < b, a < 0.5, a == 0.1, int(Decimal("3.9")), float(a), round(Decimal("2.675"), 2), round(Decimal("2.5")))
print({Decimal(1): "x"}[1], hash(Decimal("0.5")) == hash(0.5), bool(Decimal(0)), Decimal("1e-7"), Decimal("0.000001"), Decimal("-0"), Decimal("1_000.5"))
print(f"{Decimal('1234567.891'):,.2f}", f"{Decimal('0.125'):.1%}", f"{Decimal('3.5'):>8}", f"{Decimal('1.5'):08.3f}", f"{Decimal('12345'):.2e}", format(Decimal("2.5")))
price = Decimal("19.99")
print(price * 3, (price * Decimal("1.077")).quantize(Decimal("0.01"), ROUND_HALF_UP), Decimal("1.1").as_integer_ratio(), divmod(Decimal(7), 2), Decimal("5").compare(3))
