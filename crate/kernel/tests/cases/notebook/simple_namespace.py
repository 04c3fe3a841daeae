# %%
from types import SimpleNamespace
SimpleNamespace(a=1, b='x')
