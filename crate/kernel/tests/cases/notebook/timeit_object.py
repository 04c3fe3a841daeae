# %%
t = %timeit -o -q -n 2 -r 3 sum(range(10))
# %%
(t.loops, t.repeat, len(t.all_runs), t.best <= t.average <= t.worst)
# %%
%timeit -z 1
