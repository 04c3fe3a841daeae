# %%
%%writefile shapes.py
import math
UNIT = 'cm'
class Circle:
    def __init__(self, r): self.r = r
    def area(self): return math.pi * self.r ** 2

# %%
from shapes import Circle, UNIT
round(Circle(2).area(), 2), UNIT
# %%
import importlib, shapes
shapes.__name__, Circle.__module__
# %%
Circle
# %%
%%writefile -a shapes.py
EXTRA = 1

# %%
importlib.reload(shapes).EXTRA
