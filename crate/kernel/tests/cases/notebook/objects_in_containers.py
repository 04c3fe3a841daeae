# %%
class T:
    def __repr__(self): return 'T()'
{T(): [T(), T()]}
# %%
[T() for _ in range(25)]
# %%
{'t': (T(), T())}
# %%
[[T()] * 3] * 8
