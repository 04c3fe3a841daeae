class Counter:
    __slots__ = ("__count", "_x")

    def __init__(self):
        self.__count = 0

    def up(self):
        self.__count += 1
        return self.__count


c = Counter()
c.up()
print(c.up(), c._Counter__count, [n for n in dir(c) if "count" in n])


class Stack:
    class __Node:
        pass

    def make(self):
        return self.__Node().__class__.__name__


print(Stack().make())


class Proxy:
    def __init__(self, target):
        self._target = target

    @property
    def __class__(self):
        return type(self._target)


p = Proxy([1])
print(isinstance(p, list), isinstance(p, Proxy), isinstance(p, dict), type(p).__name__)


class OnlySet:
    def __set__(self, obj, value):
        obj.__dict__["v"] = value * 2


class Holder:
    v = OnlySet()


h = Holder()
h.v = 4
print(h.v, type(Holder.v).__name__)


class Chain:
    @classmethod
    @property
    def size(cls):
        return len(cls.__name__)

    @staticmethod
    def plain():
        return "plain"


print(Chain.size, Chain().size, Chain.plain())


class Meta(type):
    def __setattr__(cls, name, value):
        print("meta set", name)
        super().__setattr__(name, value)

    @property
    def limit(cls):
        return cls._limit

    @limit.setter
    def limit(cls, value):
        cls._limit = value


class Thing(metaclass=Meta):
    pass


Thing.limit = 5
print(Thing.limit, Thing._limit)
Thing.other = 1
print(Thing.other)


class Base:
    def __new__(cls, kind):
        return object.__new__(Derived) if kind == "derived" else object.__new__(cls)


class Derived(Base):
    def __init__(self, kind):
        self.kind = kind


print(Base("derived").kind, type(Base("x")).__name__)


class I(int):
    def __pow__(self, other, mod=None):
        return "own", int(self), other, mod


print(pow(I(2), 3, 5), pow(I(2), 3), I(2) ** 3)


class Super:
    def greet(self):
        return "S"


class Sub(Super):
    def greet(self):
        return "s" + self.up.greet()


Sub.up = super(Sub)
print(Sub().greet())
for bad in (lambda: object.__new__(int), lambda: setattr(Sub, "__dict__", {}), lambda: object().__dict__,
            lambda: setattr(object(), "x", 1), lambda: setattr(Sub, "__name__", 5)):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class Loop:
    def __repr__(self):
        return str(self)

    __str__ = __repr__


try:
    repr(Loop())
except RecursionError as e:
    print("RecursionError")
print(list(enumerate("ab", 2**63 - 1)), list(enumerate("a", 10**30)))
