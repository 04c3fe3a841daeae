# %%
%timeit -q -n 1 -r 1 zz = 5
# %%
'zz' in globals()
# %%
v = 3
r = %timeit -o -q -n 2 -r 2 v * 2
r.loops, r.repeat, len(r.timings)
# %%
%%timeit -q -n 1 -r 1 k = 2
k * v
# %%
%timeit -n 1 -r 1 1 / 0
# %%
%timeit
