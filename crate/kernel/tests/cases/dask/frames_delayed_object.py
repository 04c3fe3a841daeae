import pandas as pd
from dask import delayed
import os
with open('dl-obj.csv', 'w') as f:
    f.write('a,b\n1,2\n3,4\n5,6\n')
df = pd.read_csv('dl-obj.csv')
d = delayed(df)
print(d.a.sum().compute(), d['b'].mean().compute(), d.key.split('-')[0])
print(delayed(df.head)(2).compute())
print(delayed(df['a'].sum)().compute(), delayed(len)(d).compute())
print(d.compute(scheduler='sync')['a'].sum())
os.remove('dl-obj.csv')
