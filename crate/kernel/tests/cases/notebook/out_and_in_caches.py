# %%
21 * 2
# %%
Out[1]
# %%
In[1]
# %%
_i
# %%
_i1, _ii
# %%
Out[1] + Out[2]
# %%
_1 + _6
# %%
None
# %%
8 in Out, sorted(Out)[:3]
# %%
___
# %%
x = 5
# %%
_
# %%
Out[11]
# %%
len(In)
