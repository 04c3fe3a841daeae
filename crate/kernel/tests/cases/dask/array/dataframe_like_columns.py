# A course program: columns of a table as one array.
import dask.array as da
import numpy as np

rng = np.random.default_rng(0)
table = da.from_array(rng.integers(0, 100, (1000, 3)), chunks=(200, 3))
heights, weights, ages = table[:, 0], table[:, 1], table[:, 2]
adults = table[ages >= 18]
print(adults.shape, adults.chunks[1], adults.compute().shape, adults.mean(axis=0).compute().round(3), adults[:, 0].max().compute())
print(da.where(ages < 18, 0, heights).mean().compute(), (heights > weights).sum().compute(), da.corrcoef(heights, weights).compute().round(4)[0, 1])
print(da.histogram(ages, bins=[0, 18, 65, 100])[0].compute(), da.percentile(ages, [50]).compute() > 40, da.unique(ages // 10).compute())
