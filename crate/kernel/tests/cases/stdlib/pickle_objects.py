import pickle
from collections import OrderedDict, Counter, defaultdict, namedtuple, deque
from datetime import date, datetime, timedelta
from fractions import Fraction
from enum import Enum
from dataclasses import dataclass

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)

class Color(Enum):
    RED = 1

@dataclass
class Item:
    name: str
    price: float = 1.5

class State:
    def __init__(self):
        self.a, self.b = 1, 2
    def __getstate__(self):
        return {"a": self.a}
    def __setstate__(self, state):
        self.a, self.b = state["a"], "restored"

class Stack(list):
    pass

for v in [Point(1, 2), Color.RED, Item("pen"), OrderedDict(a=1), Counter("aab"), deque([1, 2], 3), date(2024, 1, 2), datetime(2024, 1, 2, 3),
          timedelta(1), Fraction(1, 3), Stack([1]), len, int, Point, ValueError("bad", 3)]:
    back = pickle.loads(pickle.dumps(v))
    print(type(back).__name__, back == v if not isinstance(v, Exception) else back.args, end="; ")
print()
s = pickle.loads(pickle.dumps(State()))
print(s.a, s.b, pickle.loads(pickle.dumps(Color.RED)) is Color.RED, len(pickle.dumps(Point(1, 2))), len(pickle.dumps(Item("pen"))))
for bad in (lambda: pickle.dumps(lambda: 0), lambda: pickle.dumps(x for x in []), lambda: pickle.loads(b""), lambda: pickle.loads(b"\x80\x04K"),
            lambda: pickle.loads("x")):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, str(error)[:30])
