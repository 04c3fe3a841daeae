# %%
%%html
<b>cell</b>
# %%
%%markdown
# T
# %%
%%latex
$x$
