from abc import ABC, ABCMeta, abstractmethod

class Animal(ABC):
    @abstractmethod
    def sound(self):
        pass

class Robot:
    def sound(self):
        return "beep"

Animal.register(Robot)
print(isinstance(Robot(), Animal), issubclass(Robot, Animal))

class Duck(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "quack")

class Mallard:
    def quack(self):
        pass

print(isinstance(Mallard(), Duck), isinstance(3, Duck))

class Partial(Animal):
    @staticmethod
    @abstractmethod
    def make():
        pass
    def sound(self):
        return super().sound()

try:
    Partial()
except TypeError as error:
    print(error)
