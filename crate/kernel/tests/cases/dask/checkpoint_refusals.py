# What holds graphs back.
from dask import delayed
from dask.graph_manipulation import checkpoint

a = delayed(abs)(-1)
done = checkpoint(a, a + 1)
print(type(done).__name__, done.compute())
