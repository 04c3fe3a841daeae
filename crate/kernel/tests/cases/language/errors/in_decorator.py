def deco(f):
    raise TypeError("cannot decorate " + f.__name__)
print("before")
@deco
def fn(): pass
