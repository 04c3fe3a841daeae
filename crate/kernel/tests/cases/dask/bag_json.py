import dask
import dask.bag as db
import json
dask.config.set(scheduler='threads')
lines = ['{"name": "Alice", "age": 30}', '{"name": "Bob", "age": 17}', '{"name": "Carol", "age": 45}']
b = db.from_sequence(lines, npartitions=2).map(json.loads)
print(b.take(1), b.filter(lambda r: r['age'] > 18).map(lambda r: r['name']).compute())
print(b.pluck('age').mean().compute(), b.map(json.dumps).compute()[0])
