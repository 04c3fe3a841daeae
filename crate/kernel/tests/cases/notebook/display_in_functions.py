# %%
def show(x):
    display(x)
    return x
show(1)
# %%
r = show('a')
# %%
[display(i) for i in range(2)]
# %%
display(1) is None
# %%
display([1, [2]])
