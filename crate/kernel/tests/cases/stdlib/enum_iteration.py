from enum import Enum, IntEnum, auto

class Weekday(Enum):
    MONDAY = auto()
    TUESDAY = auto()
    SUNDAY = auto()
    REST = 3
    def next(self):
        members = list(type(self))
        return members[(members.index(self) + 1) % len(members)]
    @property
    def is_weekend(self):
        return self in (Weekday.SUNDAY,)

print([d.name for d in Weekday], list(Weekday.__members__), Weekday.REST, Weekday.SUNDAY.next(), [d.is_weekend for d in Weekday])
print(len(Weekday), list(reversed(Weekday)), Weekday(2).name, Weekday["REST"] is Weekday.SUNDAY, {d.name: d.value for d in Weekday})
from collections import Counter, defaultdict
counts = Counter([Weekday.MONDAY, Weekday.MONDAY, Weekday.SUNDAY])
print(counts[Weekday.MONDAY], counts.most_common(1), sorted(counts, key=lambda d: d.value))
class Http(IntEnum):
    OK = 200
    NOT_FOUND = 404
print(Http(404), Http.OK == 200, Http(200).name, [h for h in Http if h >= 400], Http.OK in (200, 201), str(Http.NOT_FOUND), Http.OK.real)
