# numpy.emath (numpy.lib.scimath): functions that leave the real line where their argument asks for it.
import numpy as np


def _shown(result):
    result = np.asarray(result)
    return result if result.ndim else result[()]


def _if(x, outside):
    # The argument, complex if one of its real values is outside of the domain.
    x = np.asarray(x)
    return x + 0j if x.dtype.kind != 'c' and np.any(outside(x)) else x


def sqrt(x):
    return _shown(np.sqrt(_if(x, lambda x: x < 0)))


def log(x):
    return _shown(np.log(_if(x, lambda x: x < 0)))


def log10(x):
    return _shown(np.log10(_if(x, lambda x: x < 0)))


def log2(x):
    return _shown(np.log2(_if(x, lambda x: x < 0)))


def logn(n, x):
    n, x = _if(n, lambda n: n < 0), _if(x, lambda x: x < 0)
    return _shown(np.log(x) / np.log(n))


def power(x, p):
    x, p = _if(x, lambda x: x < 0), np.asarray(p)
    if p.dtype.kind in 'iub' and np.any(p < 0):
        p = p * 1.0
    return _shown(np.power(x, p))


def arccos(x):
    return _shown(np.arccos(_if(x, lambda x: abs(x) > 1)))


def arcsin(x):
    return _shown(np.arcsin(_if(x, lambda x: abs(x) > 1)))


def arctanh(x):
    return _shown(np.arctanh(_if(x, lambda x: abs(x) > 1)))
