# %%
a = 5
# %%
a
# %%
%reset -f
# %%
b = 1
b
# %%
_
# %%
'a' in globals()
