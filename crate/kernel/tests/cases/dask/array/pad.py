# Borders of all kinds.
import dask.array as da
import numpy as np

a = np.arange(1, 13).reshape(3, 4)
x = da.from_array(a, chunks=2)
for width, mode, kwargs in [(1, 'constant', {}), ((1, 2), 'constant', {'constant_values': 9}), (((1, 0), (0, 2)), 'constant', {'constant_values': ((1, 2), (3, 4))}),
                            (1, 'edge', {}), (((2, 1), (1, 0)), 'edge', {}), (2, 'reflect', {}), (2, 'symmetric', {}), (2, 'wrap', {}), (1, 'reflect', {'reflect_type': 'even'})]:
    own = da.pad(x, width, mode=mode, **kwargs)
    assert (own.compute() == np.pad(a, width, mode=mode, **kwargs)).all(), mode
    print(mode, own.shape)
print(da.pad(x.astype(float), 2, mode='linear_ramp', end_values=0).compute()[0], da.pad(da.arange(3, chunks=2), 2, mode='edge').compute())
for mode, kwargs in [('nosuch', {}), ('edge', {'constant_values': 1})]:
    try:
        print(da.pad(x, 1, mode=mode, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)
