import dask.array as da
import numpy as np


def fails(work):
    try:
        print('no error:', work())
    except Exception as error:
        print(type(error).__name__, '|', error)


def stats(x):
    return np.mean(x, axis=-1), np.std(x, axis=-1)


a = np.arange(24.0).reshape(2, 3, 4)
x = da.from_array(a, chunks=(1, 2, 4))
mean, std = da.apply_gufunc(stats, '(i)->(),()', x, output_dtypes=2 * (float,))
print(mean.shape, std.dtype, mean.chunks)
print(mean.compute(), std.compute().round(4))


def outer(x, y):
    return np.einsum('...i,...j->...ij', x, y)


b = da.from_array(np.arange(8.0).reshape(2, 4), chunks=(1, 4))
c = da.from_array(np.arange(3.0), chunks=3)
made = da.apply_gufunc(outer, '(i),(j)->(i,j)', b, c, vectorize=False)
print(made.shape, made.chunks, made.compute()[1])
print(da.apply_gufunc(lambda x: x.sum(axis=-1), '(i)->()', x, axis=1, allow_rechunk=True).compute())
print(da.apply_gufunc(lambda x: x.sum(axis=-1), '(i)->()', x, axis=2, keepdims=True).shape)
print(da.apply_gufunc(lambda x: x.max(), '(i)->()', b, vectorize=True).compute())
print(da.apply_gufunc(lambda x: x[..., ::-1], '(i)->(i)', b, axes=[0, 0], allow_rechunk=True).compute())
print(da.apply_gufunc(np.add, '(),()->()', b, 5).compute()[0])


@da.as_gufunc(signature='(i)->()', output_dtypes=float)
def middle(x):
    return np.median(x, axis=-1)


print(middle(x).chunks, middle(x).compute(), middle(a[0]).compute())
both = da.gufunc(lambda x, y: np.matmul(x, y), signature='(i,j),(j,k)->(i,k)', output_dtypes=float)
m = da.from_array(np.arange(12.0).reshape(2, 2, 3), chunks=(1, 2, 3))
print(both(m, m.transpose(0, 2, 1)).compute())
fails(lambda: da.apply_gufunc(stats, '(i)->', x))
fails(lambda: da.apply_gufunc(stats, '(i)->(),()', x.rechunk((1, 1, 2)), output_dtypes=(float, float)))
fails(lambda: da.apply_gufunc(outer, '(i),(j)->(i,j)', b, c, axis=0, axes=[0, 0, 0]))
fails(lambda: da.as_gufunc(signature='(i)->()', color='red'))

# Keys repeat.
for make in (lambda: x.argmax(), lambda: x.sum(axis=1), lambda: da.nansum(x), lambda: x.std(), lambda: da.topk(x, 2),
             lambda: da.reduction(x, chunk=lambda x, axis, keepdims: x.sum(axis=axis, keepdims=keepdims),
                                  aggregate=lambda x, axis, keepdims: x.sum(axis=axis, keepdims=keepdims), dtype=float)):
    print(make().name == make().name)
print(x.argmax().name == x.argmin().name, x.sum(axis=0).name == x.sum(axis=1).name, da.nansum(x).name == x.sum().name)
