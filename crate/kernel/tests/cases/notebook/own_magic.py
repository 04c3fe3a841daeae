# %%
from IPython.core.magic import register_line_magic, register_cell_magic, register_line_cell_magic
@register_line_magic
def shout(line):
    return line.upper()
@register_cell_magic
def count(line, cell):
    print(line, len(cell.splitlines()))
@register_line_cell_magic
def both(line, cell=None):
    return line if cell is None else cell
# %%
%shout hello
# %%
%%count lines
a
b
c
# %%
%both x
# %%
%%both y
body
# %%
v = %shout quiet
v
