# %%
a = 1
# %%
%reset
# %%
a
