# %%
'first'
# %%
Out
# %%
Out[1].upper()
# %%
Out.get(7, 'none')
# %%
Out[99]
