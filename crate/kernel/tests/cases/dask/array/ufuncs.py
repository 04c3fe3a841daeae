# NumPy's elementwise functions.
import dask.array as da
import numpy as np

a = np.array([0.25, 0.5, 0.75, 1.0])
x = da.from_array(a, chunks=3)
for name in ('sqrt square cbrt exp exp2 expm1 log log2 log10 log1p sin cos tan arcsin arccos arctan sinh cosh tanh '
             'arcsinh arctanh floor ceil trunc rint fabs absolute abs sign negative positive reciprocal degrees radians '
             'isnan isinf isfinite signbit').split():
    with np.errstate(all='ignore'):
        own, want = getattr(da, name)(x), getattr(np, name)(a)
        assert own.dtype == want.dtype and np.array_equal(own.compute(), want, equal_nan=True), name
for name in ('add subtract multiply divide power maximum minimum fmax fmin arctan2 hypot logaddexp copysign fmod mod '
             'greater less equal logical_and logical_or logical_xor').split():
    own, want = getattr(da, name)(x, 0.5), getattr(np, name)(a, 0.5)
    assert own.dtype == want.dtype and (own.compute() == want).all(), name
print(da.sin(x), da.sin(x).compute(), da.sqrt(2), da.exp(a), type(da.exp(a)).__name__)
print(np.sin(x), np.add(x, 1), np.maximum(x, 0.5).compute(), np.sqrt(x).chunks)
print(da.clip(x, 0.3, 0.8).compute(), x.clip(0.5).compute(), x.clip(max=0.5).compute(), da.isneginf(x).compute())
print(da.add.outer(da.arange(3, chunks=2), da.arange(2)).compute(), da.sqrt.nin, da.add.nin)
