# %%
from collections import namedtuple
P = namedtuple('P', 'x y')
P(1, 2)
# %%
[P(1, 2), P(3, 4)]
# %%
P
