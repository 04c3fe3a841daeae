log = []
class Base:
    def __del__(self):
        log.append(type(self).__name__)
class Child(Base):
    pass
class Own(Base):
    def __del__(self):
        log.append("own")
        super().__del__()
c = Child()
del c
o = Own()
del o
print(log)
class Holder:
    def __init__(self, inner):
        self.inner = inner
    def __del__(self):
        log.append("holder")
h = Holder(Child())
del h
print(log)
class Broken:
    def __del__(self):
        raise ValueError("lost")
b = Broken()
del b
print("went on")
saved = []
class Phoenix:
    def __del__(self):
        log.append("phoenix")
        saved.append(self)
p = Phoenix()
del p
print(len(saved), type(saved[0]).__name__)
saved.clear()
print(log)
