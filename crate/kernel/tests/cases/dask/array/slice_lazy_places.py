# Lazy arrays of places.
import dask.array as da
import numpy as np

x = da.from_array(np.arange(20) * 3, chunks=6)
i = da.from_array(np.array([5, 0, 19, -1, 7]), chunks=2)
print(x[i], x[i].chunks, x[i].compute())
m = da.from_array(np.arange(24).reshape(4, 6), chunks=(2, 4))
print(m[:, da.array([5, 1])].compute(), m[da.array([0, 3])].compute(), m[da.array(2)].compute(), m[1:3, da.array([0, 5])].compute())
print(x[x.argmax()].compute(), m[0, m[1].argmin()].compute())
for action in [lambda: x[da.array([25])].compute(), lambda: x[da.array([[1]])]]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__)
