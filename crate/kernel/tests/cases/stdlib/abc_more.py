from abc import ABC, abstractmethod

class Repo(ABC):
    @abstractmethod
    def get(self, key): ...
    @classmethod
    @abstractmethod
    def create(cls): ...
    @property
    @abstractmethod
    def size(self): ...

class Memory(Repo):
    def __init__(self):
        self.data = {"a": 1}
    def get(self, key):
        return self.data[key]
    @classmethod
    def create(cls):
        return cls()
    @property
    def size(self):
        return len(self.data)

m = Memory.create()
print(m.get("a"), m.size, isinstance(m, Repo), Repo.__abstractmethods__ == {"get", "create", "size"})
try:
    Repo()
except TypeError as error:
    print(error)

class Base(ABC):
    @abstractmethod
    def run(self):
        return "base"

class Impl(Base):
    def run(self):
        return super().run() + " impl"

class Broken(Base):
    pass

print(Impl().run())
try:
    Broken()
except TypeError as error:
    print(error)
Broken.extra = 1
print(Broken.extra, issubclass(Broken, Base), Base.__name__, type(Base).__name__)
