# %%
from IPython.lib.pretty import pretty, pprint
pretty([1, {2: 3}])
# %%
pprint({'a': list(range(20))})
# %%
pretty(list(range(10)), max_width=10)
