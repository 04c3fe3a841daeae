from decimal import Decimal, Overflow, getcontext, localcontext
print(Decimal("1.000001") ** 1000000, Decimal(2) ** 1000, Decimal("1.05") ** 240, Decimal(3) ** -200, Decimal("0.5") ** 5000)
print(Decimal(10) ** 1000, Decimal("-1.1") ** 3001, Decimal("-1.1") ** 3000, Decimal(7) ** 0, Decimal(0) ** 5, Decimal(1) ** 10**12)
with localcontext() as ctx:
    ctx.prec = 50
    print(Decimal("1.01") ** 3650)
    ctx.prec = 6
    print(Decimal("1.01") ** 3650)
interest = Decimal("1000")
for year in range(30): interest *= Decimal("1.025")
print(interest, round(interest, 2), Decimal("1000") * Decimal("1.025") ** 30)
for bad in (lambda: Decimal(10) ** 10**10, lambda: Decimal(2) ** Decimal("1e10"), lambda: Decimal(0) ** -1, lambda: Decimal(0) ** 0, lambda: Decimal(-2) ** Decimal("0.5")):
    try:
        print(bad())
    except ArithmeticError as e:
        print(type(e).__name__, e)
