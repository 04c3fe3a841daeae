# What can't be done while lengths are not known.
import dask.array as da

x = da.arange(10, chunks=4)
y = x[x > 3]


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: len(y))
attempt(lambda: y[2])
attempt(lambda: y[1:3])
attempt(lambda: y[[0, 1]])
attempt(lambda: y.rechunk(2))
attempt(lambda: y.reshape(2, 3))
attempt(lambda: y + x)
attempt(lambda: y.argmax())
attempt(lambda: y.to_svg())
attempt(lambda: da.concatenate([y, x]).compute())
attempt(lambda: da.stack([y, y]).compute())
attempt(lambda: y[:].compute())
attempt(lambda: x[da.ones((2, 5), dtype=bool)])
attempt(lambda: da.zeros((4, 4), chunks=2)[[0, 1], [0, 1]])
