# %%
from IPython.display import HTML
HTML('<b>x</b>')
# %%
display(HTML('<i>y</i>'))
# %%
HTML('<b>z</b>').data
# %%
repr(HTML('a'))
