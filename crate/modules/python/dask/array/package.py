"""`dask.array`: what it has from each of its modules."""

import numpy as _np
from numpy import bool_ as bool  # noqa: A004

from dask.array.core import (
    Array, PerformanceWarning, asanyarray, asarray, from_array, from_delayed, refused, store,
)
from dask.array.chunks import normalize_chunks
from dask.array.elementwise import (
    blockwise, broadcast_arrays, broadcast_to, elemwise, map_blocks, unify_chunks,
)
from dask.array.rechunking import rechunk
from dask.array.creation import (
    arange, diag, diagonal, empty, empty_like, eye, fromfunction, full, full_like, indices, linspace,
                                 meshgrid, ones,
    ones_like, tri, zeros, zeros_like,
)
from dask.array.joins import append, block, concatenate, dstack, hstack, stack, vstack
from dask.array.shapes import (
    atleast_1d, atleast_2d, atleast_3d, expand_dims, flip, fliplr, flipud, moveaxis, pad, ravel, repeat,
                               reshape, roll,
    rollaxis, rot90, squeeze, swapaxes, tile, transpose,
)
from dask.array.products import dot, einsum, matmul, outer, tensordot, vdot
from dask.array.counting import (
    bincount, digitize, histogram, histogram2d, histogramdd, isin, nanpercentile, percentile, searchsorted,
                                 union1d,
    unique,
)
from dask.array.overlap import map_overlap, trim_overlap
from dask.array.slicing import shuffle
from dask.array.routines import (
    allclose, apply_along_axis, apply_over_axes, argwhere, around, array, average, choose, coarsen, compress,
                                 compute,
    corrcoef, count_nonzero, cov, delete, diff, ediff1d, extract, flatnonzero, gradient, insert, isclose,
                                 isnull, ndim,
    nonzero, notnull, piecewise, ptp, ravel_multi_index, result_type, round, select, shape, take, tril,
                                 tril_indices,
    tril_indices_from, triu, triu_indices, triu_indices_from, unravel_index, where,
)
from dask.array.reductions import (
    all, any, argmax, argmin, argtopk, cumprod, cumsum, max, mean, median, min, moment, nanargmax, nanargmin,
    nancumprod, nancumsum, nanmax, nanmean, nanmedian, nanmin, nanprod, nanquantile, nanstd, nansum, nanvar,
                                   prod,
    quantile, reduction, std, sum, topk, trace, var,
)
import dask.array.ufunc as _ufunc

for _name in ('complex64 complex128 e euler_gamma float32 float64 inf int8 int16 int32 int64 nan newaxis pi '
              'uint8 uint16 uint32 uint64').split():
    if _name in vars(_np):
        globals()[_name] = vars(_np)[_name]

for _name in _ufunc.UFUNCS + _ufunc.OTHERS + ['conj', 'invert', 'abs', 'isneginf', 'isposinf', 'angle',
                                              'frexp', 'modf',
                                              'divmod', 'frompyfunc']:
    if _name in vars(_ufunc):
        globals()[_name] = vars(_ufunc)[_name]

for _name, _instead in (
    ('from_zarr', 'da.from_array(np.load(file))'), ('to_zarr', 'np.save(file, x.compute())'),
    ('to_hdf5', 'np.save(file, x.compute())'), ('from_tiledb', 'da.from_array(np.load(file))'),
    ('to_tiledb', 'np.save(file, x.compute())'), ('to_npy_stack', 'np.save(file, x.compute())'),
    ('from_npy_stack', 'da.from_array(np.load(file))'),
):
    globals()[_name] = refused(f'da.{_name}', _instead)


def __getattr__(name):
    """Modules that few programs need are imported when they are asked for."""
    if name in ('apply_gufunc', 'as_gufunc', 'gufunc'):
        module = __import__('dask.array.gufunc', fromlist=['gufunc'])
        for word in ('apply_gufunc', 'as_gufunc', 'gufunc'):
            globals()[word] = getattr(module, word)
        return globals()[name]
    if name in ('random', 'linalg', 'fft', 'html', 'setitem', 'lib'):
        __import__(f'dask.array.{name}')
        return globals()[name]
    raise AttributeError(f"module 'dask.array' has no attribute {name!r}")
