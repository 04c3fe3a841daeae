# Arithmetic and comparisons.
import operator
import dask.array as da
import numpy as np

a, b = np.array([7, -8, 9, 3]), np.array([2, 3, -4, 5])
x, y = da.from_array(a, chunks=2), da.from_array(b, chunks=3)
for word in 'add sub mul truediv floordiv mod lt le gt ge eq ne and_ or_ xor'.split():
    op = getattr(operator, word)
    for left, right in [(x, y), (x, 3), (3, x), (x, b), (x, 2.5)]:
        if word in ('and_', 'or_', 'xor') and right == 2.5 if isinstance(right, float) else False:
            continue
        result = op(left, right)
        want = op(a if left is x else left, b if right is y else right)
        assert result.dtype == want.dtype and (result.compute() == want).all(), word
print((x + y).chunks, (x ** 2).compute(), (2 ** abs(x)).compute(), (-x).compute(), (+x).compute(), (~x).compute())
print((x << 1).compute(), (abs(y) >> 1).compute(), divmod(x, 4)[0].compute(), divmod(x, 4)[1].compute())
print(x + 1, x * 1.5, x > 2, x == y, -x, abs(x))
