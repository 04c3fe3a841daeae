# %%
import math
import random as rnd
from math import pi
count = 3
names = ['Ada', 'Bob']
scores = {'Ada': 1.5}
ratio = 0.25
def mean(values):
    return sum(values) / len(values)
class Point:
    pass
p = Point()
# %%
%who
# %%
%who int
# %%
%who_ls
# %%
%who_ls function
# %%
%who str bytes
# %%
%whos int float list dict
# %%
del count
%who int
# %%
%reset_selective -f ^na
%who list
# %%
%xdel ratio
'ratio' in globals()
