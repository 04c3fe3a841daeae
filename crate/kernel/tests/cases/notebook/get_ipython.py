# %%
get_ipython().__class__.__name__ != ''
# %%
from IPython import get_ipython as g
g() is get_ipython()
# %%
get_ipython().user_ns['x'] = 5
# %%
x
# %%
get_ipython().ev('x + 1')
# %%
get_ipython().ex('y = x * 2')
y
# %%
get_ipython().execution_count
# %%
get_ipython().run_line_magic('who', '')
# %%
get_ipython().push({'z': 1})
z
