# %%
from IPython.display import ProgressBar
bar = ProgressBar(4)
repr(bar)
# %%
bar._progress = 2
repr(bar)
