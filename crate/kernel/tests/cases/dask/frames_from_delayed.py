import dask
import dask.dataframe as dd
import pandas as pd
from dask import delayed
import os
names = ['dl-fd-a.csv', 'dl-fd-b.csv', 'dl-fd-c.csv']
for k, name in enumerate(names):
    with open(name, 'w') as f:
        f.write('g,x\n' + ''.join(f'{"ab"[i % 2]},{i + 10 * k}\n' for i in range(4)))
ddf = dd.from_delayed([delayed(pd.read_csv)(n) for n in names])
print(type(ddf).__name__, ddf.npartitions, list(ddf.columns))
print(ddf.x.sum().compute(), len(ddf), ddf.groupby('g').x.mean().compute().tolist())
print((ddf.x + 1).max().compute(), ddf[ddf.x > 11].x.sum().compute())
print([len(p) for p in dask.compute(*ddf.to_delayed())])
s = dd.from_delayed([delayed(pd.read_csv)(n).x for n in names])
print(type(s).__name__, s.sum().compute())
try:
    dd.from_delayed([])
except TypeError as e:
    print('TypeError', e)
for n in names:
    os.remove(n)
