from dask import delayed

class Box:
    def __init__(self):
        self.items = []

box = Box()

@delayed
def size(b):
    return len(b.items)

d = size(box)
box.items.append(1)
print(d.compute())
xs = [1, 2]
t = delayed(sum)(xs)
xs.append(3)
print(t.compute())
