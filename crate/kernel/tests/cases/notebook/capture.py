# %%
%%capture out
print('hidden')
import sys
print('e', file=sys.stderr)
display(1)
2
# %%
out.stdout
# %%
out.stderr
# %%
len(out.outputs)
# %%
str(out)
# %%
out.show()
# %%
%%capture
print('gone')
# %%
%%capture --no-stdout o
print('seen')
# %%
o.stdout
# %%
out()
