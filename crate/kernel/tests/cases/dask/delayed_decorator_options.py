from dask import delayed

@delayed(nout=2)
def minmax(xs):
    return min(xs), max(xs)

@delayed(pure=True)
def square(x):
    return x * x

@delayed(name='renamed')
def f():
    return 1

low, high = minmax([3, 1, 2])
print(low.compute(), high.compute(), (high - low).compute())
print(len(minmax([1])))
print(square(3).key == square(3).key, square(3).key == square(4).key, square(3).compute())
print(f.key)
