# %%
a = 1
b = a
# %%
del a
# %%
a
# %%
b
# %%
%who
# %%
'a' in dir(), 'b' in dir()
# %%
globals()['c'] = 3
c
