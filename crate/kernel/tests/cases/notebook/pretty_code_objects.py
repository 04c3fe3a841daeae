# %%
from IPython.display import Pretty, Code
Pretty('as it is')
# %%
print(Code('x = 1'))
