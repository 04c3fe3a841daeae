# %%
def f(x):
    return f'{__name__}'
f(1)
# %%
__name__
# %%
f.__module__
