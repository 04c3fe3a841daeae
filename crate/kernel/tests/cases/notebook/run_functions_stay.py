# %%
%%writefile lib.py
K = 3
def times(x):
    return x * K
class Thing:
    pass

# %%
%run lib.py
# %%
times(4), K
# %%
K = 100
times(4)
# %%
Thing.__name__
# %%
%who
