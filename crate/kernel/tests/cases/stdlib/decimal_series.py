from decimal import Decimal, getcontext, localcontext

with localcontext() as ctx:
    ctx.prec = 40
    total = term = Decimal(1)
    n = 0
    while True:
        n += 1
        term /= n
        if total + term == total:
            break
        total += term
    print(total, n)
    x = Decimal(2)
    guess = Decimal(1)
    for _ in range(8):
        guess = (guess + x / guess) / 2
    print(guess, guess - x.sqrt() < Decimal("1e-38"))
print(getcontext().prec, Decimal(1) / 7, (Decimal(1) / 7 * 7), Decimal(22) / 7 - Decimal("3.142857"), 2 * Decimal("1.5") + 1, 10 - Decimal(3), 1 / Decimal(8), 7 % Decimal(4))
