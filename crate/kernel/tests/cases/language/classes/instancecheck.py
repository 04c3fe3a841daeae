class Meta(type):
    def __instancecheck__(cls, obj): return obj == "magic"
    def __subclasscheck__(cls, sub): return sub is int
class M(metaclass=Meta): pass
print(isinstance("magic", M), isinstance(5, M), issubclass(int, M), issubclass(str, M))
for t in [lambda: isinstance(1, "int"), lambda: isinstance(1, [int]), lambda: issubclass(1, int), lambda: issubclass(int, 1)]:
    try:
        t()
    except TypeError as e:
        print(e)
print(isinstance(1, (str, (float, int))))
