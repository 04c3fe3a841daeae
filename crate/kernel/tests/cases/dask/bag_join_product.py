import dask
import dask.bag as db
from dask import delayed
dask.config.set(scheduler='threads')
people = db.from_sequence(['Alice', 'Bob', 'Charlie'], npartitions=2)
fruit = ['Apple', 'Apricot', 'Banana']
print(people.join(fruit, lambda x: x[0]).compute())
print(sorted(people.join(db.from_sequence(fruit, npartitions=1), lambda x: x[0]).compute()))
print(people.join(delayed(fruit), len, lambda f: len(f)).compute(), people.join(fruit, len))
print(people.join([('A', 1)], lambda x: x[0], 0).compute())
b = db.from_sequence([1, 2, 3, 4], npartitions=2)
print(b.product(b).compute(), b.product(b).npartitions, b.product(b))
people.join(db.from_sequence(fruit, npartitions=2), lambda x: x[0])
