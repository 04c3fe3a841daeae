# %%
%%capture outer
print('a')
from IPython.utils.capture import capture_output
with capture_output() as inner:
    print('b')
print('c')
# %%
outer.stdout, inner.stdout
# %%
%%capture x
5
# %%
x.stdout, len(x.outputs), x.outputs[0].data['text/plain']
# %%
x.show()
# %%
%%capture --no-stderr y
import sys
print('e', file=sys.stderr)
# %%
y.stderr
