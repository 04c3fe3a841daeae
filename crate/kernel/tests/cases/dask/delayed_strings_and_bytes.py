# Values of many types go in and come out.
import datetime
import decimal
import fractions
from dask import delayed

same = delayed(lambda x: x)
for value in ['é', b'\x00\xff', 10 ** 30, 1.5, 2 + 3j, None, True, ..., frozenset({1}), range(3), decimal.Decimal('1.10'),
              fractions.Fraction(1, 3), datetime.date(2026, 1, 2), datetime.timedelta(hours=3), bytearray(b'x'), float('inf'), int, len]:
    back = same(value).compute()
    print(type(back).__name__, back == value)
