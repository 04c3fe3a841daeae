# Lazy calls that a function makes itself.
from dask import delayed


def fib(n):
    return n if n < 2 else delayed(lambda a, b: a + b)(fib(n - 1), fib(n - 2))


print(fib(10).compute(), len(fib(6).dask))


def count(n):
    return 0 if n == 0 else 1 + delayed(count)(n - 1).compute()


print(delayed(count)(5).compute())
