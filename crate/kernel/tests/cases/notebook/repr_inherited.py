# %%
class Base:
    def _repr_html_(self): return f'<b>{type(self).__name__}</b>'
    def __repr__(self): return 'base'
class Child(Base): pass
Child()
# %%
Child
# %%
Child()._repr_html_()
