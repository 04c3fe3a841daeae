# %%
class N:
    def _repr_html_(self): return None
    def __repr__(self): return 'N'
N()
# %%
class O:
    def _repr_html_(self): raise NotImplementedError
    def __repr__(self): return 'O'
O()
