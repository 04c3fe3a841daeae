# %%
d = {'a': 1, 'b': 2}
d.keys()
# %%
d.values()
# %%
d.items()
# %%
{f'k{i}': i for i in range(20)}.keys()
# %%
list(d.items())
