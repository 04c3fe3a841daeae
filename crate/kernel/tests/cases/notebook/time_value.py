# %%
x = 5
# %%
In
# %%
%who
