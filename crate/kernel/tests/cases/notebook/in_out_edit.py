# %%
In
# %%
type(Out).__name__, type(In).__name__
# %%
In[2]
# %%
len(Out)
# %%
Out.clear()
# %%
Out
# %%
_2
