# %%
g = (i for i in range(3))
list(g)
# %%
type(zip([1], [2]))
# %%
list(map(str, range(3)))
# %%
enumerate
# %%
zip
