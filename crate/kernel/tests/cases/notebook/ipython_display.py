# %%
class D:
    def _ipython_display_(self): print('shown by itself')
D()
# %%
display(D())
# %%
_
