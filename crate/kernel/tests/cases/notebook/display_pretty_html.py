# %%
from IPython.display import display_pretty, HTML, display_html
class A:
    def _repr_html_(self): return '<p>a</p>'
    def __repr__(self): return 'A'
display_pretty(A())
# %%
display_html(A())
# %%
display(A(), A())
# %%
HTML('<p>x</p>', metadata={'isolated': True})
