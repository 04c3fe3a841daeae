from enum import Enum, IntEnum, Flag, auto, unique

class Status(Enum):
    ACTIVE = "active"
    INACTIVE = "inactive"
    @classmethod
    def parse(cls, text):
        return cls(text.strip().lower())
    @property
    def label(self):
        return self.name.capitalize()

print(Status.parse(" Active "), [s.label for s in Status], Status("inactive").name, Status.ACTIVE.value.upper())
match Status.ACTIVE:
    case Status.INACTIVE:
        print("no")
    case Status.ACTIVE:
        print("yes")
print({s: i for i, s in enumerate(Status)}, sorted(Status, key=lambda s: s.value), Status.ACTIVE != Status.INACTIVE, hash(Status.ACTIVE) == hash(Status("active")))

class Weekday(IntEnum):
    MON = 1
    TUE = 2
    @classmethod
    def from_number(cls, n):
        return cls((n - 1) % 2 + 1)

print(Weekday.from_number(3), Weekday.TUE - Weekday.MON, Weekday.MON < 2, f"{Weekday.TUE:03d}", "%d" % Weekday.MON, list(range(Weekday.TUE)))

class Access(Flag):
    NONE = 0
    READ = auto()
    WRITE = auto()
    ALL = READ | WRITE

a = Access.READ
a |= Access.WRITE
print(a, a == Access.ALL, Access.NONE, bool(Access.NONE), Access.READ in a, a & ~Access.READ, [x.name for x in Access])
