"""NumPy's elementwise functions for lazy arrays, and how NumPy's own functions find them."""

import warnings
from functools import partial

import numpy as np

from dask.array.core import Array, asarray
from dask.array.elementwise import blockwise, elemwise, infer_dtype

# Natives: _grid, tokenize; and `chunk`, the module of what is done with chunks.


class ufunc:
    """A function that is lazy for lazy arrays and NumPy's own for anything else."""

    __module__ = 'dask.array.ufunc'

    def __init__(self, function):
        if not isinstance(function, (np.ufunc, da_frompyfunc)):
            raise TypeError('must be an instance of `ufunc` or `da_frompyfunc`, got '
                            f'`{type(function).__name__}`')
        self._ufunc = function
        self.__name__ = function.__name__

    def __dask_tokenize__(self):
        return self.__name__

    def __getattr__(self, key):
        if key in ('nin', 'nargs', 'nout', 'ntypes', 'identity', 'signature', 'types'):
            return getattr(self._ufunc, key)
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {key!r}")

    def __repr__(self):
        return repr(self._ufunc)

    def __call__(self, *args, **kwargs):
        if not any([isinstance(arg, Array) for arg in args]):
            return self._ufunc(*args, **kwargs)
        result = elemwise(self._ufunc, *args, **kwargs)
        if result is NotImplemented:
            raise TypeError(f'Parameters of such types are not supported by {self.__name__}')
        return result

    def outer(self, A, B, **kwargs):
        if self.nin != 2:
            raise ValueError('outer product only supported for binary functions')
        if 'out' in kwargs:
            raise ValueError('`out` kwarg not supported')
        if not isinstance(A, Array) and not isinstance(B, Array):
            return self._ufunc.outer(A, B, **kwargs)
        A, B = asarray(A), asarray(B)
        index = tuple(range(A.ndim + B.ndim))
        dtype = infer_dtype(self._ufunc.outer, [A, B], kwargs, 'ufunc.outer', suggest=False)
        return blockwise(chunk.outer, index, self._ufunc, None, A, index[:A.ndim], B, index[A.ndim:],
                         dtype=dtype,
                         token=f'{self.__name__}.outer', meta=True, **kwargs)


class da_frompyfunc:
    """A Python function of elements, as a function of arrays."""

    def __init__(self, func, nin, nout):
        self._func, self.nin, self.nout = func, nin, nout
        self.__name__ = f'frompyfunc-{func.__name__}'

    def __repr__(self):
        return f'da.frompyfunc<{self._func.__name__}, {self.nin}, {self.nout}>'

    def __call__(self, *args):
        return np.vectorize(self._func)(*args)


def frompyfunc(func, nin, nout):
    if nout > 1:
        raise NotImplementedError('frompyfunc with more than one output')
    return ufunc(da_frompyfunc(func, nin, nout))


def elementwise(function):
    """A function of NumPy that is no ufunc, the same way."""
    def wrapped(*args, **kwargs):
        if any([isinstance(arg, Array) for arg in args]):
            return elemwise(function, *args, **kwargs)
        return function(*args, **kwargs)
    wrapped.__name__ = function.__name__
    return wrapped


UFUNCS = (
    'add subtract multiply divide logaddexp logaddexp2 true_divide floor_divide negative positive power '
    'float_power remainder mod conjugate exp exp2 log log2 log10 log1p expm1 sqrt square cbrt reciprocal '
    'sin cos '
    'tan arcsin arccos arctan arctan2 hypot sinh cosh tanh arcsinh arccosh arctanh deg2rad rad2deg greater '
    'greater_equal less less_equal not_equal equal logical_and logical_or logical_xor logical_not maximum '
    'minimum fmax fmin bitwise_and bitwise_or bitwise_xor bitwise_not left_shift right_shift isfinite isinf '
    'isnan signbit copysign nextafter spacing ldexp fmod floor ceil trunc degrees radians rint fabs sign '
    'absolute'
).split()
OTHERS = 'clip isreal iscomplex real imag fix i0 sinc nan_to_num'.split()

for _name in UFUNCS:
    if _name in vars(np):
        _own = getattr(np, _name)
        globals()[_name] = ufunc(_own) if isinstance(_own, np.ufunc) else elementwise(_own)
for _name in OTHERS:
    if _name in vars(np):
        globals()[_name] = elementwise(getattr(np, _name))

conj, invert, abs = conjugate, bitwise_not, absolute
isneginf, isposinf = partial(equal, -np.inf), partial(equal, np.inf)


def angle(x, deg=0):
    return elemwise(np.angle, x, bool(deg)) if isinstance(x, Array) else np.angle(x, deg=deg)


def _pair(function, x, words):
    """The two arrays that a function with two results makes."""
    name = f'{function.__name__}-{tokenize(function, x)}'
    whole = Array(_grid(name, x.numblocks, function, [x._parts], {}), name, x.chunks, x.dtype)
    left, right = function(np.ones((1,) * x.ndim, dtype=x.dtype))
    results = []
    for at, (word, like) in enumerate(zip(words, (left, right))):
        name = f'{word}-{whole.name}'
        parts = _grid(name, whole.numblocks, chunk.item, [whole._parts, (at,)], {})
        results.append(Array(parts, name, whole.chunks, like.dtype))
    return tuple(results)


def frexp(x):
    return _pair(np.frexp, x, ('mantissa', 'exponent')) if isinstance(x, Array) else np.frexp(x)


def modf(x):
    return _pair(np.modf, x, ('modf1', 'modf2')) if isinstance(x, Array) else np.modf(x)


def divmod(x, y):
    return x // y, x % y


def apply_ufunc(function, method, inputs, kwargs):
    """What one of NumPy's ufuncs makes of lazy arrays."""
    if method == 'outer':
        return ufunc(function).outer(*inputs, **kwargs)
    if method != '__call__':
        return NotImplemented
    if function is np.matmul:
        from dask.array.products import matmul
        return matmul(*inputs, **kwargs)
    if function.nout > 1:
        return globals()[function.__name__](*inputs, **kwargs)
    return elemwise(function, *inputs, **kwargs)


# Functions of NumPy that have another name here.
RENAMED = {'amin': 'min', 'amax': 'max', 'concat': 'concatenate', 'row_stack': 'vstack'}


def apply_function(function, args, kwargs):
    """What one of NumPy's functions makes of lazy arrays: Dask's own, or NumPy's of the computed arrays."""
    import dask
    import dask.array as da
    name = RENAMED.get(function.__name__, function.__name__)
    own = getattr(da, name, None)
    if own is not None:
        return own(*args, **kwargs)
    warnings.warn(f'The `numpy.{function.__name__}` function is not implemented by Dask array. You may want '
                  f'to '
                  'use the da.map_blocks function or something similar to silence this warning. Your code '
                  'may '
                  'stop working in a future release.', FutureWarning)
    args, kwargs = dask.compute(args, kwargs)
    return function(*args, **kwargs)
