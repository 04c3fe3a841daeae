class Dog:
    kind = "canine"
    def __init__(self, name):
        self.name = name
    def bark(self):
        return self.name + "!"

d = Dog("Rex")
print(getattr(d, "name"), getattr(d, "age", 3), hasattr(d, "kind"), hasattr(d, "age"), getattr(d, "bark")())
setattr(d, "age", 5)
print(d.age, vars(d))
delattr(d, "age")
print(hasattr(d, "age"), [n for n in dir(d) if not n.startswith("_")], callable(d), callable(d.bark), callable(Dog), callable(len))
print(isinstance(d, Dog), isinstance(3, (str, int)), isinstance(True, int), issubclass(bool, int), issubclass(Dog, (int, object)), type(d) is Dog)
print("append" in dir([]), "upper" in dir(str))
for f in (lambda: getattr(d, "zz"), lambda: getattr(d, 1), lambda: isinstance(1, 1), lambda: issubclass(1, int), lambda: vars(1), lambda: (5).foo):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
