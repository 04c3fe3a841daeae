class Mixin:
    def total(self):
        return sum(self)


class Numbers(Mixin, list):
    pass


n = Numbers([1, 2, 3])
n.append(4)
print(n, len(n), n.total(), n[1:], type(n[1:]).__name__, isinstance(n, list), n == [1, 2, 3, 4])


class Key(Mixin, tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)


print(Key(1, 2), len(Key(1, 2)), Key(1, 2).total(), {Key(1, 2): "x"}[(1, 2)])


class Text(Mixin, str):
    def total(self):
        return len(self)


print(Text("abc").total(), Text("abc").upper(), Text("a") + "b")


class Table(Mixin, dict):
    def total(self):
        return sum(self.values())


t = Table(a=1, b=2)
t["c"] = 3
print(t, t.total(), len(t), list(t))


class Money(Mixin, int):
    def total(self):
        return self * 2


print(Money(4).total(), Money(4) + 1, type(Money(4) + 1).__name__)


class Problem(Mixin, ValueError):
    pass


try:
    raise Problem("bad", 3)
except ValueError as e:
    print(repr(e), e.args)


class Counted(map):
    def __init__(self, *args):
        self.seen = 0

    def __next__(self):
        item = super().__next__()
        self.seen += 1
        return item


c = Counted(str, [1, 2, 3])
print(list(c), c.seen, type(c).__name__)


class Twice(enumerate):
    def __next__(self):
        i, item = super().__next__()
        return i * 2, item


print(list(Twice("ab")), [type(x).__name__ for x in (zip([1]), filter(None, [1]), reversed([1]))])


class Z(zip):
    pass


print(list(Z("ab", [1, 2])), isinstance(Z(), zip))


class Ints(list[int]):
    pass


print(Ints.__bases__, Ints.__orig_bases__, Ints([1]))


class Odd:
    def __mro_entries__(self, bases):
        return (dict, Mixin)


class FromOdd(Odd()):
    pass


print(FromOdd.__mro__)

parents = [Mixin, list]


class Starred(*parents):
    pass


class More(Mixin, *[dict], metaclass=type):
    pass


print(Starred.__mro__, More.__mro__)
try:
    class Bad(*5):
        pass
except TypeError as e:
    print(e)


class Seen:
    def where(self):
        return __class__

    def change(self):
        nonlocal __class__
        __class__ = int
        return __class__


s = Seen()
print(s.where() is Seen, s.change(), s.where())
try:
    object.__new__(1)
except TypeError as e:
    print(e)
for kinds in [(int, str), (list, dict), (dict, set), (Exception, int)]:
    try:
        type("X", kinds, {})
    except TypeError as e:
        print(e)
print(type("Y", (ValueError, KeyError), {}).__mro__[1:3])
