# %%
from IPython.display import Markdown, Latex, Math
Markdown('# Title')
# %%
Latex(r'$\frac{1}{2}$')
# %%
Math(r'x^2')
# %%
Markdown(data='*a*')._repr_markdown_()
