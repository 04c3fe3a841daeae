# %%
[[i * j for j in range(6)] for i in range(6)]
# %%
[[1, 2], [3, 4]]
# %%
[('name', i, [i] * 3) for i in range(8)]
