# %%
from IPython.core.magic import register_line_magic
@register_line_magic('renamed')
def original(line):
    raise ValueError(line)

# %%
%renamed oops
# %%
%original x
# %%
%lsmagic
'ok'
