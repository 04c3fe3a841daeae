# %%
from IPython.display import DisplayHandle
h = DisplayHandle('mine')
h.display('a')
# %%
h.update('b')
# %%
repr(h)
