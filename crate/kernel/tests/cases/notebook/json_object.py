# %%
from IPython.display import JSON
JSON({'a': 1, 'b': [1, 2]})
# %%
JSON(5)
