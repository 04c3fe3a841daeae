# %%
for _ in range(3): pass
# %%
41
# %%
_
# %%
_2
# %%
_ = 'mine'
# %%
7
# %%
_
