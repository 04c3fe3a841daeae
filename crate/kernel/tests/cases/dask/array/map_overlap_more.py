# Windows, derivatives; depths larger than the chunks.
import dask.array as da
import numpy as np
from dask.array.lib.stride_tricks import sliding_window_view

x = da.arange(10, chunks=5, dtype=float)
print(x.map_overlap(lambda b: b * 2, depth=5, boundary='none').chunks, da.gradient(x ** 2).compute() if hasattr(da.gradient(x), 'compute') else [g.compute() for g in da.gradient(x ** 2)])
print([g.compute() for g in da.gradient(da.ones((6, 6), chunks=3))][1].shape, da.gradient(x ** 2, 2.0, axis=0).compute())
w = sliding_window_view(x, 4)
print(w.shape, w.compute()[2], w.mean(axis=-1).compute())
for action in [lambda: x.map_overlap(5, depth=1), lambda: da.map_overlap(lambda b: b, 3, depth=1), lambda: x.map_overlap(lambda b: b, depth=50, boundary='none'),
               lambda: x.map_overlap(lambda b: b, depth={0: (1, 0)}, boundary='reflect'), lambda: da.gradient(da.ones(4, chunks=1), axis=0)]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, str(error).split('\n')[0])
