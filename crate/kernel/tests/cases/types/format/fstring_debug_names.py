total, items = 10, [3, 4]
print(f"{total=}, {items[0]=}, {len(items)=}, {total/3=:.2f}, {sum(items)=!r}")
class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        if not spec:
            return f"${self.amount:,.2f}"
        return f"{self.amount:{spec}}"

    def __str__(self):
        return f"{self.amount} dollars"

    def __repr__(self):
        return f"Money({self.amount})"

m = Money(1234.5)
print(f"{m} {m:.0f} {m!s} {m!r} {m=} {m=:>10} {m=!s} {m!s:>20}|", "{} {!r}".format(m, m), "%s %r" % (m, m), format(m), format(m, "+.1f"), str(m))
