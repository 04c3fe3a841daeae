import numpy as np

for name in ('int', 'float', 'str', 'object', 'complex', 'float_', 'string_', 'Inf', 'asfarray', 'alltrue', 'nothing'):
    try:
        getattr(np, name)
    except AttributeError as e:
        print(e)
print(np.i0([0, 1, 2, 10.]), np.kaiser(4, 14))
print(np.matvec([[1, 2], [3, 4]], [1, 1]), np.vecmat([1, 1], [[1, 2], [3, 4]]))
print(np.isdtype(np.float32, 'real floating'), np.isdtype(np.dtype('i8'), ('bool', np.int64)))
print(np.typename('d'), np.mintypecode(['f', 'd', 'i']), np.common_type(np.arange(2, dtype=np.float32)))
print(np.common_type(np.arange(4)), np.typecodes['AllInteger'])
print(np.datetime64('today') == np.datetime64('now').astype('M8[D]'), np.datetime64('now', 'ms').dtype)
with np.printoptions(formatter={'datetime': lambda x: f'year {x.item().year}'}):
    print(np.array(['2025-01-01', '2024-01-01'], dtype='M8[D]'))
a = np.array([3, 1, 2])
a.partition(1)
print(a, np.array([1, 256], dtype=np.int16).byteswap())
x = np.arange(4, dtype=np.int8).reshape(2, 2)
print(x.tobytes('F'), x.T.tobytes('A'), x.T.tobytes())
import io
f = io.BytesIO()
np.save(f, a)
np.save(f, x)
f.seek(0)
print(np.load(f), np.load(f))
f = io.BytesIO()
np.savez(f, first=a, second=x)
f.seek(0)
with np.load(f) as z:
    print(z, z.keys(), dict(z.items())['second'].shape)
print(np.genfromtxt(io.StringIO('  1  2  3\n  4  5 67\n890123  4'), delimiter=3))
print(np.genfromtxt(io.StringIO('123456789\n   4  7 9'), delimiter=(4, 3, 2)))
rng = np.random.default_rng(7)
print(rng.permuted(np.arange(6).reshape(2, 3), axis=1), rng.permuted([1, 2, 3]), type(rng))
np.random.seed(3)
print(np.random.randint(1, 6, 4))
from numpy._core.numeric import normalize_axis_tuple
from numpy.lib.array_utils import normalize_axis_index
print(normalize_axis_tuple((0, -1), 3), normalize_axis_index(-1, 2))
