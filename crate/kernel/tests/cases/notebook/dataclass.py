# %%
from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: float = 0.5
P(1)
# %%
[P(i) for i in range(6)]
# %%
P
