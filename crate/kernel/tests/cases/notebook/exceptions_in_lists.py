# %%
[ValueError('x'), KeyError('k')]
# %%
{'e': OSError(2, 'No such file')}
# %%
try:
    open('missing.txt')
except OSError as e:
    caught = e
caught
# %%
class E(Exception):
    def __str__(self): return 'text'
E(1)
# %%
StopIteration()
# %%
[e for e in [caught] if e.errno == 2][0].strerror
