# %%
nothing_known?
# %%
?also.unknown
# %%
x = 1
x.nothing?
