# %%
import math as m
# %%
m.pi
# %%
from collections import Counter as C
C('aab')
# %%
import nothing_here
# %%
m.sqrt(-1)
