from dask import delayed
import dask

def total(xs):
    return sum(xs)

xs = list(range(100))
parts = [delayed(total)(xs[i:i + 10]) for i in range(0, 100, 10)]
print(dask.compute(*parts), delayed(sum)(parts).compute() == sum(xs))
big = {'data': list(range(1000))}
print(delayed(lambda d: sum(d['data']))(big).compute())
