# %%
class A:
    def m(self, x): return x
A.m
# %%
type(A().m).__name__
# %%
[A.m]
# %%
staticmethod
