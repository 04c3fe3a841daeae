# %%
class Table:
    def __init__(self, rows):
        self.rows = rows
    def _repr_html_(self):
        cells = ''.join(f'<td>{x}</td>' for x in self.rows)
        return f'<table><tr>{cells}</tr></table>'
    def __repr__(self):
        return f'Table({self.rows})'
# %%
Table([1, 2])
# %%
print(Table([1]))
# %%
[Table([1])]
# %%
display(Table([3]))
# %%
class Both(Table):
    def _repr_markdown_(self):
        return '**both**'
    def _repr_latex_(self):
        return '$both$'
Both([1])
# %%
class Broken:
    def _repr_html_(self):
        raise ValueError('no html')
Broken.__repr__ = lambda self: '<broken>'
# %%
class Bad:
    def __repr__(self):
        raise RuntimeError('no repr')
Bad()
# %%
class Nothing:
    def _repr_html_(self):
        return None
    def __repr__(self):
        return 'nothing'
Nothing()
# %%
Table
