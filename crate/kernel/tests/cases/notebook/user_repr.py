# %%
class A:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'A({self.n})'
A(3)
# %%
[A(1), A(2)]
# %%
{A(1).n: A(5)}
# %%
[A(i) for i in range(30)]
