# %%
class Grid:
    def __repr__(self): return '. .\n. .'
Grid()
# %%
[Grid(), Grid()]
# %%
{'g': Grid()}
