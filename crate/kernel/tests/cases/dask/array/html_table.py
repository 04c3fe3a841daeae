# How a notebook shows an array.
import re
import dask.array as da
import numpy as np

for x in [da.ones(10, chunks=3), da.ones((20, 30), chunks=(5, 10)), da.zeros((0, 3)), da.arange(10 ** 6, chunks=10 ** 5).sum(), da.ones((1000, 1000), chunks=100) + 1, da.array(1), da.arange(9, chunks=3)[da.arange(9, chunks=3) > 2]]:
    print(x._repr_html_())
