# %%
def countdown(n):
    while n:
        yield n
        n -= 1
g = countdown(3)
# %%
next(g)
# %%
list(g)
# %%
next(g)
# %%
sum(x * x for x in countdown(4))
# %%
def deep(n):
    return deep(n + 1)
# %%
try:
    deep(0)
except RecursionError as e:
    print(type(e).__name__, str(e)[:33])
# %%
import itertools
list(itertools.islice(itertools.count(10, 5), 3))
# %%
a, *rest = countdown(5)
rest
# %%
list(zip('abc', countdown(3))), dict(enumerate('ab', 1))
# %%
*_, last = countdown(9)
last
# %%
_
# %%
any(x > 2 for x in countdown(3)), all([])
