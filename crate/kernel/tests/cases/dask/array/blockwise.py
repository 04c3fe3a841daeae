# Functions of the chunks that share an index.
import operator
import dask.array as da
import numpy as np

x, y = da.arange(6, chunks=3), da.arange(4, chunks=2)
print(da.blockwise(np.outer, 'ij', x, 'i', y, 'j', dtype=int).compute(), da.blockwise(np.negative, 'i', x, 'i'))
m = da.ones((4, 6), chunks=(2, 3))
print(da.blockwise(np.transpose, 'ji', m, 'ij', dtype=float).shape, da.blockwise(lambda b: b.sum(axis=1), 'i', m, 'ij', concatenate=True, dtype=float).compute())
print(da.blockwise(lambda bs: sum(b.sum(axis=1) for b in bs), 'i', m, 'ij', dtype=float).compute())
print(da.blockwise(lambda b: np.stack([b, b]), 'zi', x, 'i', new_axes={'z': 2}, dtype=int).compute(), da.blockwise(lambda b: b[::3], 'i', x, 'i', adjust_chunks={'i': lambda n: n // 3}, dtype=int))
print(da.blockwise(lambda b, k: b + k, 'i', x, 'i', 10, None, dtype=int).compute(), da.blockwise(lambda b, k=0: b + k, 'i', x, 'i', k=5, dtype=int).compute())
print(da.blockwise(lambda a, b: (np.concatenate(a, 1) if isinstance(a, list) else a).sum(axis=1)[:, None] + b, 'ik', m, 'ij', da.ones((4, 2), chunks=1), 'ik', dtype=float).shape)
for action in [lambda: da.blockwise(operator.neg, 'ii', x, 'i'), lambda: da.blockwise(operator.neg, 'iz', x, 'i'), lambda: da.blockwise(operator.neg, 'ij', x, 'ij'),
               lambda: da.blockwise(lambda b: b, 'i', x, 'i', adjust_chunks={'i': (1, 2, 3)}, dtype=int)]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
