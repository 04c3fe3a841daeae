# %%
from IPython.display import display_html, display_markdown
display_html('<b>r</b>', raw=True)
# %%
display_markdown('*m*', raw=True)
