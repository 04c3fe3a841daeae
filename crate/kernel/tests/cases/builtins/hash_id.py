print(hash(5), hash(-1), hash(True), hash(1.0) == hash(1), hash(2**61), hash(2**61 - 1), hash(0.5), hash(float("inf")), hash("a") == hash("a"), hash(None) == hash(None))
a = [1]
b = a
c = [1]
print(id(a) == id(b), id(a) == id(c), a is b, a is c, a == c)
print(len("äö"), len([1, [2, 3]]), len({}), len(range(7)), len(b"abc"))
class Box:
    def __len__(self):
        return 3
print(len(Box()), bool(Box()))
len(5)
