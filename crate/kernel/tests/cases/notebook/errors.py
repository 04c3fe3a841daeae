# %%
1 / 0
# %%
undefined
# %%
int('x')
# %%
def f(): raise ValueError('inside')
f()
# %%
raise KeyError('k')
# %%
assert False, 'why'
# %%
x = 1
1 / 0
# %%
x
