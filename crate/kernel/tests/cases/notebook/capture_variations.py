# %%
%%capture captured
print('line one')
print('line two')
1 + 1
# %%
captured.stdout.splitlines()
# %%
print(captured)
# %%
captured.outputs
# %%
%%capture --no-stderr only
import sys
print('out')
print('err', file=sys.stderr)
# %%
only.stdout, only.stderr
# %%
%%capture --no-display c
display('seen')
print('hidden')
# %%
c.stdout
# %%
%%capture broken
print('before')
1 / 0
# %%
broken
# %%
from IPython.utils.capture import capture_output
with capture_output() as inner:
    print('in with')
inner.stdout
# %%
%%capture
x = 5
# %%
x
