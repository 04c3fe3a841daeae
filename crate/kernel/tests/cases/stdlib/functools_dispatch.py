from functools import singledispatch
import json
from datetime import date
from decimal import Decimal

@singledispatch
def to_json(value):
    raise TypeError(f"no rule for {type(value).__name__}")

@to_json.register(str)
@to_json.register(int)
@to_json.register(type(None))
def _(value):
    return value

@to_json.register(list)
def _(value):
    return [to_json(v) for v in value]

@to_json.register(dict)
def _(value):
    return {k: to_json(v) for k, v in value.items()}

@to_json.register(date)
def _(value):
    return value.isoformat()

@to_json.register(Decimal)
def _(value):
    return str(value)

print(json.dumps(to_json({"when": date(2024, 1, 2), "cost": Decimal("1.50"), "tags": ["a", None, True]})))
try:
    to_json(object())
except TypeError as error:
    print(error)
class MyList(list): pass
print(to_json(MyList([1])), to_json.dispatch(MyList) is to_json.registry[list], to_json.dispatch(float) is to_json.registry[object])
