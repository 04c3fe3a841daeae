# %%
h = display('first', display_id='one')
# %%
h.update('second')
# %%
h
# %%
h.display_id
# %%
from IPython.display import update_display
update_display('third', display_id='one')
# %%
display(1, display_id='n')
