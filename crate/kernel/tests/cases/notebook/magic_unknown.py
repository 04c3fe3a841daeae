# %%
%nonsense
# %%
%%nonsense
x
# %%
%nonsense with words
# %%
%capture
# %%
%%who
x
# %%
get_ipython().run_line_magic('nope', '')
