from decimal import Decimal, ROUND_HALF_UP, ROUND_HALF_EVEN

cent = Decimal("0.01")
prices = [Decimal("19.99"), Decimal("5.005"), Decimal("0.1")]
print(sum(prices), sum(prices).quantize(cent), [p.quantize(cent, ROUND_HALF_UP) for p in prices], [p.quantize(cent, ROUND_HALF_EVEN) for p in prices])
balance = Decimal("1000.00")
for year in range(3):
    balance = (balance * Decimal("1.035")).quantize(cent, ROUND_HALF_UP)
    print(year, balance)
share = (Decimal(100) / 3).quantize(cent)
print(share, share * 3, Decimal(100) - share * 3, f"{balance:,.2f}", f"{Decimal('0.075'):.0%}", f"{Decimal('-12.5'):+.3f}|{Decimal('7'):>6}|{Decimal('7'):<6}|{Decimal('1.5'):^7}|")
