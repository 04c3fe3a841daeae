def speak(self): return f"{self.name} speaks"
Dog = type("Dog", (object,), {"name": "Rex", "speak": speak})
print(Dog().speak(), Dog.__name__, type(Dog), Dog.__module__)
Dog.bark = lambda self: "woof"
print(Dog().bark())
d = Dog()
class Cat:
    name = "Tom"
    def meow(self): return "meow"
d.__class__ = Cat
print(d.meow(), type(d).__name__, isinstance(d, Dog))
print(type(5), type("a"), type(None), type(type), type(Cat), type(d).__mro__[-1])
print(isinstance(True, int), type(True) == int, isinstance([], (list, tuple)), isinstance(5, int | str), isinstance(Cat, type))
print(Cat.__dict__["name"], sorted(k for k in Cat.__dict__ if not k.startswith("__")))
print(Cat.__subclasses__(), Dog.__subclasses__())
class Sub(Cat): pass
print([c.__name__ for c in Cat.__subclasses__()])
