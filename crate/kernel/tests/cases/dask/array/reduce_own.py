# A reduction of one's own.
import dask.array as da
import numpy as np

x = da.arange(12, chunks=5).reshape(3, 4)


def largest(block, axis, keepdims):
    return np.abs(block).max(axis=axis, keepdims=keepdims)


r = da.reduction(x, chunk=largest, aggregate=largest, dtype=x.dtype, axis=1)
print(r, r.compute())


def begin(block, axis, keepdims):
    return block.sum(axis=axis, keepdims=keepdims)


def end(blocks, axis, keepdims):
    return blocks.sum(axis=axis, keepdims=keepdims)


print(da.reduction(x, begin, end, dtype=int).compute(), da.reduction(x, begin, end, dtype=int, axis=0, keepdims=True).compute())
print(da.reduction(x, begin, end, combine=end, split_every=2, dtype=int, name='mine'))
