# %%
class H:
    def _repr_html_(self): return '<b>bold</b>'
    def __repr__(self): return 'H()'
H()
# %%
display(H())
# %%
[H()]
