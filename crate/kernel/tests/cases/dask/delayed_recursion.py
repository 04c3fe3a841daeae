from dask import delayed

def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

@delayed
def add(a, b):
    return a + b

def lazy_fib(n):
    return delayed(fib)(n) if n < 4 else add(lazy_fib(n - 1), lazy_fib(n - 2))

d = lazy_fib(10)
print(d.compute(), fib(10))
