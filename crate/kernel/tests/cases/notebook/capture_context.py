# %%
from IPython.utils.capture import capture_output
with capture_output() as c:
    print('in')
    display('d')
print('out')
# %%
c.stdout, len(c.outputs)
# %%
c.outputs[0].data['text/plain']
