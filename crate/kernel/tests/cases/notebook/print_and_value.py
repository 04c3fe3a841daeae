# %%
print('a')
'b'
# %%
print('no end', end='')
3
# %%
print(1, 2, sep='-')
# %%
print()
# %%
import sys
print('err', file=sys.stderr)
# %%
print('x', flush=True)
