# %% helpers of this script, for what magics do in a notebook
try:
    from IPython.display import display
except ImportError:
    display = print

# %%
display('shown')
for i in range(2):
    display(i)
