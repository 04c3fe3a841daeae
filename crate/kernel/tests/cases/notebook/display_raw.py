# %%
display({'text/plain': 'p', 'text/html': '<b>h</b>'}, raw=True)
# %%
class H:
    def _repr_html_(self): return '<b>b</b>'
    def __repr__(self): return 'H'
display(H(), include=['text/plain'])
# %%
display(H(), exclude=['text/html'])
