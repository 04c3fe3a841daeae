# %%
None
# %%
print('x')
# %%
x = None
# %%
x
# %%
[None]
