# %%
[i / 7 for i in range(8)]
# %%
[10 ** i for i in range(14)]
# %%
{i: i ** 0.5 for i in range(9)}
# %%
(1.5,) * 20
# %%
[1e-10 * i for i in range(7)]
