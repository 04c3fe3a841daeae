# %%
x = y = 1
# %%
x += 1
# %%
del y
# %%
def f(): return 1
# %%
class A: pass
# %%
import math
# %%
f()
