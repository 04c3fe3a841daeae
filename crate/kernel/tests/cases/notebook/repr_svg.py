# %%
class S:
    def _repr_svg_(self): return '<svg width="10"></svg>'
    def __repr__(self): return 'S'
S()
