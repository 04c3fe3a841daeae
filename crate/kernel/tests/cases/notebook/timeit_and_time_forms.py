# %%
import time
t = %timeit -n 10 -r 2 -o -q sum(range(100))
# %%
t.loops, t.repeat, len(t.timings), t.best > 0
# %%
type(t).__name__
# %%
%%capture shown
%timeit -n 5 -r 1 [x * x for x in range(10)]
# %%
'per loop' in shown.stdout, '5 loops each' in shown.stdout
# %%
%%capture shown
%%timeit -n 3 -r 2 data = list(range(5))
total = 0
for x in data:
    total += x
# %%
'3 loops each' in shown.stdout, 'total' in dir()
# %%
%%capture shown
%time result = sorted([3, 1, 2])
# %%
result, shown.stdout.count('Wall time')
# %%
%%capture shown
%%time
value = 1
value + 1
# %%
value, [str(o) for o in shown.outputs] != []
# %%
%timeit -n 1 -r 1 undefined_name
# %%
%timeit
