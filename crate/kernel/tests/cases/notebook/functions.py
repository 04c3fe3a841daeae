# %%
def area(w, h=2, *args, key=None, **kw):
    return w * h
area
# %%
len
# %%
lambda x, y=1: x
# %%
print
# %%
max
# %%
abs
