# %%
class L(list):
    pass
L([1, 2])
# %%
class D(dict):
    def __repr__(self): return 'D!'
D(a=1)
# %%
class T(tuple):
    pass
T((1,))
# %%
class I(int):
    pass
I(5)
# %%
class S(str):
    pass
S('s')
# %%
class F(set):
    pass
F([2, 1])
