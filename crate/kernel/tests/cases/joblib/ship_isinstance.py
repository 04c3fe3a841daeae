from joblib import Parallel, delayed
class Animal:
    kind = "animal"
class Dog(Animal):
    def speak(self):
        return "wau"
class Puppy(Dog):
    def speak(self):
        return super().speak() + "!"
def make(kind):
    return kind()
dogs = Parallel(n_jobs=2)(delayed(make)(k) for k in (Dog, Puppy, Dog))
print([type(d).__name__ for d in dogs], [isinstance(d, Animal) for d in dogs], [d.speak() for d in dogs])
print(Animal.kind, type(dogs[1]) is Puppy, type(dogs[0]) is type(dogs[2]))
def check(x):
    return isinstance(x, Dog), type(x).__mro__[1].__name__, issubclass(type(x), Animal)
print(Parallel(n_jobs=2)(delayed(check)(d) for d in dogs))
classes = Parallel(n_jobs=2)(delayed(type)(d) for d in dogs)
print([c is Dog for c in classes])
class Meta(type):
    def tag_of(cls):
        return "<" + cls.__name__ + ">"
class Tagged(metaclass=Meta):
    @property
    def tag(self):
        return type(self).tag_of()
tagged = Parallel(n_jobs=2)(delayed(lambda: Tagged())() for _ in range(2))
print([t.tag for t in tagged], isinstance(tagged[0], Tagged), type(Tagged) is Meta)
class Equal:
    def __init__(self, v):
        self.v = v
    def __eq__(self, other):
        return type(other) is Equal and self.v == other.v
    def __hash__(self):
        return hash(self.v)
back = Parallel(n_jobs=2)(delayed(lambda e: {e: e.v})(Equal(i)) for i in range(3))
print([Equal(i) in b for i, b in enumerate(back)], Equal(1) == list(back[1])[0])
