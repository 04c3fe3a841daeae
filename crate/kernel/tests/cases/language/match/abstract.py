import collections
import collections.abc
import types


class Seq(collections.abc.Sequence):
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]


class Map(collections.abc.Mapping):
    def __init__(self, **items):
        self.items_ = items

    def __getitem__(self, key):
        return self.items_[key]

    def __iter__(self):
        return iter(self.items_)

    def __len__(self):
        return len(self.items_)


def what(value):
    match value:
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [first, *_, last]:
            return f"ends {first} {last}"
        case {"kind": kind, **rest}:
            return f"mapping {kind} {rest}"
        case {}:
            return "some mapping"
        case bytearray(b):
            return f"bytearray {b}"
        case str(s) | bytes(s):
            return f"text {s}"
    return "nothing"


for value in [Seq(), Seq(1), Seq(1, 2, 3), Map(kind="a", b=2), Map(z=1), collections.deque([1, 2]), range(1 << 40),
              "text", b"bytes", bytearray(b"xy"), types.MappingProxyType({"kind": 1}), collections.OrderedDict(kind=3),
              collections.Counter("aab"), {1, 2}, iter([1]), 5, None]:
    print(type(value).__name__, what(value))


class Kind(type):
    def __instancecheck__(cls, value):
        return value == 42


class Answer(metaclass=Kind):
    pass


match 42:
    case Answer():
        print("answer")


class Celsius(int):
    pass


match Celsius(5):
    case Celsius(n):
        print("celsius", n)


class Length(int):
    __match_args__ = ("real", "imag")


match Length(7):
    case Length(a, b):
        print(a, b)
