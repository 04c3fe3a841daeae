rows = [("apples", 3, 0.5), ("bananas", 12, 0.25), ("kiwi", 100, 1 / 3)]
print(f"{'item':<10}|{'count':>6}|{'price':^9}")
print("-" * 10 + "+" + "-" * 6 + "+" + "-" * 9)
for name, count, price in rows:
    print(f"{name:<10}|{count:>6}|{price:^9.2f}")
print("{:<10}{:>6}{:>9.3f}".format(*rows[0]), "%-10s%6d%9.3f" % rows[1], sep="\n")
for x in range(1, 11, 3):
    print("{0:2d} {1:3d} {2:4d}".format(x, x * x, x**3), repr(x).rjust(2), str(x * x).zfill(4))
total = sum(count * price for _, count, price in rows)
print(f"{'total':.<16}{total:.>12,.4f}", f"{total!r}", f"{total:e}", round(total, 2))
