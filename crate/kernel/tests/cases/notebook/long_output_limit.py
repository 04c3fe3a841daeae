# %%
'x' * 300
# %%
list('abc' * 10)
# %%
{str(i): None for i in range(12)}
# %%
[[1] * 30]
