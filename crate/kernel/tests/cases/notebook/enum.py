# %%
from enum import Enum
class C(Enum):
    RED = 1
    BLUE = 2
C.RED
# %%
list(C)
# %%
C
