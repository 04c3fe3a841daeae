# %%
class A:
    def _repr_html_(self): return '<b>x</b>', {'meta': 1}
    def __repr__(self): return 'A'
A()
# %%
class B:
    def _repr_markdown_(self): return '*b*'
    def _repr_html_(self): return None
    def __repr__(self): return 'B'
B()
