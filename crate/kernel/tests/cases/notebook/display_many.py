# %%
display(1, 'two', [3])
# %%
display()
# %%
for i in range(3):
    display(i)
# %%
display({'a': 1})
'last'
