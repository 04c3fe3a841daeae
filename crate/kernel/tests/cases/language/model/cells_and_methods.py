class Registry(type):
    def __new__(meta, name, bases, space):
        cls = super().__new__(meta, name, bases, space)
        print("new", name, cls().hello())
        return cls


class Base(metaclass=Registry):
    def hello(self):
        return __class__.__name__


class Derived(Base):
    def hello(self):
        return "derived from " + super().hello()


class Plugin:
    made = []

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        Plugin.made.append(cls().name())

    def name(self):
        return "plugin"


class One(Plugin):
    def name(self):
        return "one " + super().name()


print(Plugin.made)


class Typed:
    x: int


class Child(Typed):
    pass


print(Typed.__annotations__, Child.__annotations__, Child.__annotations__ is Child.__annotations__)
print(str.upper, list.append, dict.get, int.__add__, str.join.__qualname__, dict.fromkeys.__name__)
print(str((1).__add__).split(" at ")[0], str([].append).split(" at ")[0])
for call in (lambda: dict.update(), lambda: str.upper(), lambda: list.append(), lambda: set.add(), lambda: dict.keys()):
    try:
        call()
    except TypeError as e:
        print(e)


def local():
    class Inner:
        @property
        def p(self):
            return 1

    return Inner


for change in (lambda o: setattr(o, "p", 2), lambda o: delattr(o, "p")):
    try:
        change(local()())
    except AttributeError as e:
        print(e)


class Outer:
    class In:
        q = property(None)


try:
    Outer.In().q
except AttributeError as e:
    print(e)
for args in ((1,), (1, 2), (int, 1, 2)):
    try:
        super(*args)
    except TypeError as e:
        print(e)
s = super(Derived, Derived.__new__(Derived))
print(s.__thisclass__.__name__, s.__self_class__.__name__, type(s.__self__).__name__)


def outer():
    global moved

    def moved():
        pass

    class Kept:
        def __private(self):
            pass

    return Kept._Kept__private.__name__


print(outer(), moved.__qualname__)
