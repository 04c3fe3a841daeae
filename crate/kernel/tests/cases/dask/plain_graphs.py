# Graphs that a program writes itself.
import dask
from operator import add, mul

dsk = {'a': 1, 'b': (add, 'a', 10), 'c': (mul, 'b', (add, 'a', 'b')), ('d', 0): (sum, ['a', 'b', 'c']), 'e': ('f', 'g') if False else 'c'}
print(dask.get(dsk, 'c'), dask.get(dsk, ('d', 0)), dask.get(dsk, ['a', ['b', 'c']]), dask.get(dsk, 'e'))
for bad, key in [({'x': (add, 'y', 1), 'y': (add, 'x', 1)}, 'x'), (dsk, 'nosuch')]:
    try:
        print(dask.get(bad, key))
    except Exception as error:
        print(type(error).__name__)
from dask.threaded import get
print(get(dsk, ['b', 'c']), get({'x': (lambda: [1, 2],)}, 'x'))
