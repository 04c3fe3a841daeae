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
from math import nothing
# %%
m.sqrt(-1)
