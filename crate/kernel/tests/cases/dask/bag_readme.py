import dask
import dask.bag as db
dask.config.set(scheduler='threads')
b = db.from_sequence([
    {'name': 'Ann', 'age': 31, 'city': 'Bern', 'tags': ['x', 'y']},
    {'name': 'Ben', 'age': 42, 'city': 'Basel', 'tags': ['y']},
    {'name': 'Cat', 'age': 27, 'city': 'Bern', 'tags': []},
    {'name': 'Dan', 'age': 51, 'city': 'Chur', 'tags': ['z', 'x']},
], npartitions=2)
result = (b.filter(lambda r: r['age'] > 30)
           .map(lambda r: r['city'])
           .frequencies(sort=True)
           .topk(10, key=1)
           .compute())
print(result)
print(b.pluck('tags').flatten().frequencies().compute())
print(b.map(lambda r: dict(r, old=r['age'] > 40)).pluck('old').compute())
print(sorted(b.foldby('city', lambda n, r: n + r['age'], 0, lambda a, c: a + c, 0).compute()))
