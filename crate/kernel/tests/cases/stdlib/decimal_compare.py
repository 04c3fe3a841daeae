from decimal import Decimal

values = [Decimal("1.10"), Decimal("1.1"), Decimal("-3"), Decimal("1e1"), Decimal("0")]
print(sorted(values), max(values), min(values), values[0] == values[1], values[0] is values[1], str(values[0]), len(set(values)))
print(Decimal("1.1") == 1.1, Decimal("0.5") == 0.5, Decimal(2) > 1, Decimal("2.5") < 3.0, Decimal(3) in [1, 2, 3], 3 in {Decimal(3)}, Decimal("1.0").compare(Decimal("1")))
print(Decimal("1.23").is_signed(), Decimal("-0").is_signed(), Decimal("0").is_zero(), Decimal("1e5").adjusted(), Decimal("123.456").adjusted(), Decimal("1.5").is_finite())
print(Decimal("5").max(3), Decimal("5").min(Decimal("7")), abs(Decimal("-1.50")), -Decimal("2"), +Decimal("3.0"), Decimal("10") // 3, Decimal("10") % 3, divmod(Decimal("-7"), 2))
