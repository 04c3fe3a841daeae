import dask
import pandas as pd
from dask import delayed
names = ['dl-frames-a.csv', 'dl-frames-b.csv']
for k, name in enumerate(names):
    with open(name, 'w') as f:
        f.write('g,x\n')
        for i in range(6):
            f.write(f'{"ab"[i % 2]},{i + 10 * k}\n')
parts = [delayed(pd.read_csv)(n) for n in names]
print(dask.compute(*[delayed(len)(p) for p in parts]))
sums = [p['x'].sum() for p in parts]
print(delayed(sum)(sums).compute(), parts[0].x.max().compute(), parts[1]['x'].mean().compute())
print(parts[0].compute())
print(dask.compute(*parts)[1]['x'].sum())

@delayed
def groups(df):
    return df.groupby('g')['x'].sum()

print(groups(parts[0]).compute())
import os
for n in names:
    os.remove(n)
