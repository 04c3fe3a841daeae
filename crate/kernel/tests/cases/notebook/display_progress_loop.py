# %%
from IPython.display import clear_output, display
for i in range(3):
    clear_output(wait=True)
    print('step', i)
# %%
import sys
for i in range(3):
    print(f'\r{i + 1}/3', end='', flush=True)
print()
# %%
for i in range(3):
    sys.stdout.write('.')
sys.stdout.write('\n');
# %%
h = display('working', display_id='p')
h.update('done')
# %%
print('a', 'b', sep='', end='!\n')
print(*range(5), sep=', ')
# %%
print('x' * 3, file=sys.stderr)
# %%
print()
print(None, True, 1.0, [], sep='|')
# %%
sys.stdout.write('four')
