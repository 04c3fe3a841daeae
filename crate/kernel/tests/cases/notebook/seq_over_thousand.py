# %%
len(str(list(range(1001))))
# %%
x = list(range(1200))
x[-1]
# %%
list(range(1100))[995:]
