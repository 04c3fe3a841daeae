import dask
import dask.dataframe as dd
from dask import delayed
import os
with open('dl-one.csv', 'w') as f:
    f.write('g,x\n' + ''.join(f'{"abc"[i % 3]},{i}\n' for i in range(30)))
ddf = dd.read_csv('dl-one.csv')
print(delayed(len)(ddf).compute(), delayed(lambda df: df['x'].sum())(ddf).compute())
print(delayed(max)(ddf.x.sum(), 5).compute())
total, plain, [top] = dask.compute(ddf.x.sum(), 'plain', [ddf.x.max()])
print(int(total), plain, int(top))
parts = ddf.to_delayed()
print(len(parts), type(parts[0]).__name__, sum(dask.compute(*[delayed(len)(p) for p in parts])))
print(ddf.x.sum().compute(scheduler='sync'), dask.is_dask_collection(ddf), dask.is_dask_collection(ddf.x))
print(delayed(ddf.x.sum()).compute())
os.remove('dl-one.csv')
