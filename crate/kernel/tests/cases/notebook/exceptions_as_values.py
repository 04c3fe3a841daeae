# %%
ValueError('bad', 3)
# %%
KeyError('k')
# %%
class MyError(Exception):
    pass
MyError('x')
# %%
[ValueError('a')]
# %%
try:
    1 / 0
except ZeroDivisionError as e:
    err = e
err
