# %%
%%writefile page.html
<h1>T</h1>

# %%
from IPython.display import HTML, Markdown, SVG, Code
HTML(filename='page.html')
# %%
Markdown(filename='page.html').data
# %%
Code(filename='page.html').data
# %%
HTML(filename='none.html')
