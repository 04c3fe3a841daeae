# %%
class M:
    def _repr_markdown_(self): return '**m**'
    def _repr_latex_(self): return '$x^2$'
    def __repr__(self): return 'M'
M()
