# %%
{5, 3, 9, 1}
# %%
set('hello')
# %%
frozenset([3, 1, 2])
# %%
set()
# %%
frozenset()
# %%
{i * 7 for i in range(30)}
# %%
{(2, 1), (1, 2)}
