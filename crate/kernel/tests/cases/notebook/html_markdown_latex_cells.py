# %%
%%html
<b>bold</b> <i>italic</i>
# %%
%%markdown
# Title

Some *text* with $x^2$.
# %%
%%latex
$$\int_0^1 x^2 dx = \frac{1}{3}$$
# %%
from IPython.display import display, Latex, Math, Markdown, HTML
display(Latex(r'$\alpha + \beta$'))
# %%
Math(r'\sqrt{2}')
# %%
for i in range(2):
    display(Markdown(f'**{i}**'))
# %%
HTML('<table><tr><td>1</td></tr></table>')
# %%
display(HTML('<p>x</p>'), Markdown('y'))
# %%
%%svg
<svg><circle r="3"/></svg>
# %%
display({'text/plain': 'plain', 'text/html': '<b>rich</b>'}, raw=True)
