# %%
%who
# %%
alpha = 123
beta = 'test'
_hidden = 1
def f(): pass
# %%
%who
# %%
%who int
# %%
%who float
# %%
%who int str
# %%
%who_ls
# %%
names = %who_ls
names
