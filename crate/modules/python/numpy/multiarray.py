# What pickles of NumPy's objects name.
import numpy as _np


def _reconstruct(subtype, shape, datatype):
    return _np.ndarray(shape, 'i1')


def scalar(dtype, obj):
    return _np.frombuffer(obj, dtype)[0]


def _frombuffer(buf, dtype, shape, order):
    return _np.frombuffer(bytes(buf), dtype).copy().reshape(shape, order=order)


def __getattr__(name):
    if name in ('normalize_axis_index', 'normalize_axis_tuple'):
        from numpy.lib import array_utils
        return getattr(array_utils, name)
    return getattr(_np, name)
