from decimal import Decimal, getcontext, setcontext, localcontext, Context, InvalidOperation, DivisionByZero, ROUND_UP

print(getcontext().prec, getcontext().rounding)
getcontext().prec = 6
print(Decimal(1) / 7, Decimal("1.23456789") + 0, +Decimal("1.23456789"), Decimal("1.23456789"))
with localcontext() as ctx:
    ctx.prec = 50
    print(Decimal(1) / 7, Decimal(2).sqrt())
with localcontext(prec=3):
    print(Decimal(2) / 3)
getcontext().prec = 28
print(Decimal(1).exp(), Decimal(10).ln(), Decimal(1000).log10(), Decimal(2) ** Decimal("0.5"), Decimal("2.5").exp())
for bad in (lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal("x"), lambda: Decimal(-1).sqrt(),
            lambda: Decimal(1) % 0, lambda: Decimal("NaN") < 1, lambda: int(Decimal("Infinity")), lambda: Decimal([1])):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print(Decimal("Infinity"), Decimal("-inf"), Decimal("NaN"), Decimal("inf") > 5, Decimal("nan") == Decimal("nan"), Decimal("inf") - 5, Decimal(1) / Decimal("inf") == 0)
print(issubclass(DivisionByZero, ZeroDivisionError), Context(prec=4).create_decimal("1.23456"), getcontext().prec)
