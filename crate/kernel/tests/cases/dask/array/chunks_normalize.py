# The ways to say how an array is cut.
import dask.array as da
import numpy as np
from dask.array.core import normalize_chunks

for chunks, shape in [(3, (10,)), ((3, 3, 4), (10,)), (((3, 7),), (10,)), (-1, (4, 5)), ((2, -1), (4, 5)),
                      ({0: 2}, (4, 5)), ({0: 2, 1: None}, (4, 5)), ((2, None), (4, 5)), ([2, 2], (4, 5)),
                      ((5, 5), (5, 12)), (100, (4, 5)), ((), (0, 0)), ((2, (1, 4)), (4, 5))]:
    print(chunks, normalize_chunks(chunks, shape=shape))
print(normalize_chunks('auto', shape=(100,), limit=100, dtype='i8'))
print(normalize_chunks('auto', shape=(20, 20), limit=1000, dtype='f8'))
print(normalize_chunks(('auto', 5), shape=(20, 20), limit=1000, dtype='f8'))
print(normalize_chunks('1KiB', shape=(1000,), dtype='f8'))
print(normalize_chunks(('400 B', -1), shape=(20, 20), dtype='f4'))
