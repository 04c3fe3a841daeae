# %%
import sys
print('out')
sys.stderr.write('err\n')
print('out again')
# %%
print('warn', file=sys.stderr, end='')
# %%
sys.stdout.write('abc')
# %%
sys.stdout.write('x\n');
