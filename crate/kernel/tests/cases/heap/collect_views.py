import gc
class Plain:
    pass
p = Plain()
p.kept = 1
ring = [p.__dict__]
ring.append(ring)
del ring
gc.collect()
print(p.kept, p.__dict__)
gone = []
class Marked:
    def __del__(self):
        gone.append(1)
m = Marked()
m.view = m.__dict__
del m
gc.collect()
print(len(gone))
names = [globals()]
names.append(names)
del names
gc.collect()
print(p.kept, len(gone))
s = {1, 2, (3, 4)}
s.clear()
s.add(5)
print(s)
