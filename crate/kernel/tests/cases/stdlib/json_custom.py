import json
from datetime import date
from collections import OrderedDict, Counter, namedtuple
from enum import IntEnum

class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        if isinstance(o, complex):
            return {"re": o.real, "im": o.imag}
        return super().default(o)

print(json.dumps({"s": {3, 1}, "c": 1 + 2j}, cls=Encoder))
try:
    json.dumps(object, cls=Encoder)
except TypeError as error:
    print(error)
print(json.dumps([{1}], default=list), json.dumps(date(2024, 1, 2), default=str))

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

print(json.dumps([Point(1, 2)], default=lambda o: o.__dict__))
P = namedtuple("P", "a b")
print(json.dumps(P(1, 2)), json.dumps(OrderedDict(b=1, a=2)), json.dumps(Counter("aab")))

class Level(IntEnum):
    LOW = 1

print(json.dumps([Level.LOW]), json.dumps({"skip": 1, (1,): 2}, skipkeys=True))

def hook(d):
    return Point(**d) if set(d) == {"x", "y"} else d

p = json.loads('{"p": {"x": 1, "y": 2}}', object_hook=hook)["p"]
print(type(p).__name__, p.x, p.y)
print(json.JSONEncoder(indent=1).encode([1]), json.JSONDecoder().decode("[1]"), json.JSONDecoder().raw_decode("[1] x"))
