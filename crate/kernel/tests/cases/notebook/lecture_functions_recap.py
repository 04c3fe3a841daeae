# %%
def fib(n):
    """The n-th Fibonacci number."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)
# %%
[fib(i) for i in range(10)]
# %%
fib.__doc__
# %%
fib
# %%
fib('a')
# %%
_
# %%
fib(n=7)
# %%
fib(1, 2)
# %%
list(map(fib, range(5))), tuple(filter(None, map(fib, range(5))))
# %%
(lambda x, y=2: x ** y)(5)
# %%
help(fib)
# %%
print(fib.__name__, fib.__defaults__, fib.__code__.co_varnames)
