# %%
a = 1
# %%
a
# %%
%history
# %%
%history -n
