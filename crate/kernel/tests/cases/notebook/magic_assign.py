# %%
p = %pwd
type(p).__name__
# %%
names = %who_ls
'p' in names
# %%
%who str
# %%
x = 3
%who_ls int
# %%
del x
%who_ls int
