# %%
%%capture t
%time 40 + 2
# %%
'Wall time' in t.stdout, len(t.outputs)
# %%
%%capture t
%time r = sum(range(10))
# %%
r
# %%
%%capture t
%%time
s = 5
s * 2
# %%
s, 'Wall time' in t.stdout
