# %%
assert 1 == 1
# %%
assert 1 == 2
# %%
raise RuntimeError('stop here')
# %%
raise ValueError
# %%
1
