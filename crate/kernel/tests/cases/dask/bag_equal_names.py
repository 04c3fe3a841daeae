import dask.bag as db

def f(x):
    return x

a = db.from_sequence([1, 2, 3], npartitions=2)
b = db.from_sequence([1, 2, 3], npartitions=2)
print(a.name == b.name, a.map(f).name == b.map(f).name, a.map(f).name == a.map(str).name, a.sum().key == b.sum().key)
print(a.name == db.from_sequence([1, 2, 4], npartitions=2).name)
