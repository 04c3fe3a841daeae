# %%
x = 1
# %%
x += 1
x
# %%
x * 10
# %%
%history 1-2
# %%
%history -n 1-3
# %%
%hist -o 2-3
# %%
%history 2
# %%
%history -n 3
# %%
%hist 1 3
