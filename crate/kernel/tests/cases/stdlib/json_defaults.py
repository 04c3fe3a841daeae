import json
from datetime import datetime, date
from fractions import Fraction
from enum import Enum

class Kind(Enum):
    A = "a"

def encode(o):
    if isinstance(o, (datetime, date)):
        return o.isoformat()
    if isinstance(o, Enum):
        return o.value
    if isinstance(o, Fraction):
        return [o.numerator, o.denominator]
    if hasattr(o, "__dict__"):
        return {"__class__": type(o).__name__, **o.__dict__}
    raise TypeError(f"no way to write {type(o).__name__}")

class Point:
    def __init__(self):
        self.x = 1

print(json.dumps({"when": datetime(2024, 1, 2, 3), "day": date(2024, 1, 2), "kind": Kind.A, "f": Fraction(1, 3), "p": Point()}, default=encode))
try:
    json.dumps(1j, default=encode)
except TypeError as error:
    print(error)
print(json.dumps({date(2024, 1, 1).isoformat(): 1}), json.dumps([Kind.A.value]))
