# %%
a = 1
b = 2
# %%
%reset -f
# %%
%who
# %%
a
# %%
Out
