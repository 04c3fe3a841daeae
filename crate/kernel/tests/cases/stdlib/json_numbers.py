import json

print(json.loads("[0, -0, 0.0, -0.0, 1e5, 1E-2, 123456789012345678901234567890, 1.7976931348623157e308, 5e-324]"))
print(json.dumps([0.1 + 0.2, 1e16, 1e22, 1e-7, 123456789.123456789, 2**64, -1, 1.0]))
print(json.loads("1e400"), json.loads("-1e400"), json.dumps(1e308 * 10))
from decimal import Decimal
print(json.loads("[1.10, 2]", parse_float=Decimal), json.loads("[1, 2]", parse_int=float), json.loads("[NaN]", parse_constant=lambda c: c))
