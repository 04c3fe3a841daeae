class Loud(property):
    def __get__(self, obj, kind=None):
        if obj is None:
            return self
        print("get")
        return super().__get__(obj, kind)

    def __set__(self, obj, value):
        print("set", value)
        super().__set__(obj, value)


class T:
    def __init__(self):
        self._v = 1

    @Loud
    def v(self):
        "The value."
        return self._v

    @v.setter
    def v(self, value):
        self._v = value


t = T()
print(t.v, type(T.v).__name__, T.v.__doc__)
t.v = 5
print(t.v, isinstance(T.v, property))

p = property(lambda self: 42, doc="An answer.")
print(p.__doc__, p.fget(None), p.fset, p.__get__(t), p.__get__(None, T) is p)
try:
    p.__set__(t, 1)
except AttributeError as e:
    print(e)
try:
    p.__delete__(t)
except AttributeError as e:
    print(e)


class Upper(staticmethod):
    def __get__(self, obj, kind=None):
        function = super().__get__(obj, kind)
        return lambda *a: function(*a).upper()


class Named(classmethod):
    pass


class U:
    @Upper
    def shout(text):
        return text + "!"

    @Named
    def who(cls):
        return cls.__name__


print(U.shout("hey"), U().shout("you"), U.who(), U().who())


class Cached:
    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, kind):
        if obj is None:
            return self
        value = obj.__dict__[self.name] = self.function(obj)
        return value


class W:
    @Cached
    def slow(self):
        print("working")
        return 99


w = W()
print(w.slow, w.slow, w.__dict__)
del w.__dict__["slow"]
print(w.slow)


class Meta(type):
    @property
    def label(cls):
        return "<" + cls.__name__ + ">"

    def __lt__(cls, other):
        return cls.__name__ < other.__name__

    def __eq__(cls, other):
        return cls.__name__ == getattr(other, "__name__", None)

    def __hash__(cls):
        return 1

    def __len__(cls):
        return 3

    def __iter__(cls):
        return iter("abc")

    def __contains__(cls, item):
        return item == "x"


class P(metaclass=Meta):
    pass


class Q(metaclass=Meta):
    pass


print(P.label, P < Q, Q < P, sorted([Q, P]) == [P, Q], P == Q, P != Q, len(P), list(P), "x" in P, "y" in P)
