# %%
class Point:
    pass
Point
# %%
int
# %%
ValueError
# %%
[int, str, Point]
# %%
import collections
collections.Counter
# %%
type(None)
