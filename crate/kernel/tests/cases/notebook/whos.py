# %%
alpha = 123
beta = 'test'
nums = [1, 2, 3]
d = {'a': 1}
t = (1,)
long = 'x' * 80
class A:
    def __repr__(self): return 'an A\nof two lines'
a = A()
# %%
%whos
# %%
%whos int
# %%
%whos complex
