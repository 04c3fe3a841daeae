# %%
'a' * 100
# %%
['x' * 50, 'y' * 50]
# %%
'line\nbreak'
# %%
"it's"
# %%
b'bytes'
# %%
'tab\t'
# %%
'ünï'
