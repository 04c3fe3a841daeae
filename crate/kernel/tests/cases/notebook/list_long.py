# %%
list(range(30))
# %%
list(range(12))
# %%
[i ** 10 for i in range(8)]
# %%
tuple(range(40))
