# %%
from IPython.display import HTML
for i in range(2):
    display(HTML(f'<b>{i}</b>'))
# %%
HTML(''.join(f'<li>{i}</li>' for i in range(3)))
# %%
[HTML('x')]
# %%
HTML(data='<i>d</i>')._repr_html_()
