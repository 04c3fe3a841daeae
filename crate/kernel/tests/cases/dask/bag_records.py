# A course program: records, filtered and grouped.
import dask
import dask.bag as db

dask.config.set(scheduler='synchronous')

people = [{'name': n, 'age': a, 'city': c} for n, a, c in [('Ann', 30, 'Ulm'), ('Bob', 25, 'Bonn'), ('Cid', 35, 'Ulm'), ('Dee', 41, 'Kiel')]]
b = db.from_sequence(people, npartitions=2)
print(b.pluck('age').mean().compute(), b.filter(lambda p: p['age'] > 28).pluck('name').compute(), b.pluck(['name', 'city']).take(2))
print(sorted((k, len(v)) for k, v in b.groupby(lambda p: p['city']).compute()), dict(b.foldby('city', lambda n, p: n + p['age'], 0, lambda a, c: a + c, 0).compute()))
print(b.map(lambda p, by: p['age'] * by, 2).max().compute(), b.pluck('salary', default=0).sum().compute(), b.topk(2, key=lambda p: p['age']).pluck('name').compute())
