# %%
x = = 1
# %%
def f(:
# %%
if True
    1
# %%
5
