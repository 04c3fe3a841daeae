# %% helpers of this script, for what magics do in a notebook
def _timeit(statement, setup="pass", number=0, repeat=7, quiet=False, space=None):
    """%timeit: the mean time of one loop."""
    import statistics
    import timeit
    import types
    timer = timeit.Timer(statement, setup, globals=globals() if space is None else space)
    number = number or timer.autorange()[0]
    runs = timer.repeat(repeat, number)
    times = [run / number for run in runs]
    mean, spread = statistics.mean(times), statistics.pstdev(times)
    if not quiet:
        print(f"{mean:.3g} s ± {spread:.3g} s per loop (mean ± std. dev. of {repeat} runs, {number} loops each)")
    return types.SimpleNamespace(average=mean, stdev=spread, best=min(times), worst=max(times), timings=times,
                                 all_runs=runs, loops=number, repeat=repeat)

# %%
import contextlib, io
buffer = io.StringIO()
redirect = contextlib.redirect_stdout(buffer)
redirect.__enter__()

# %%
# %%time
_start = __import__("time").perf_counter()  # plain Python for the magic
total = 0
for i in range(5):
    total += i
print(f"Wall time: {__import__('time').perf_counter() - _start:.3g} s")  # plain Python for the magic

# %%
# %%timeit -n 1 -r 2 k = 3
# | z = [k] * 3
# | len(z)
_timeit("z = [k] * 3\nlen(z)", setup="k = 3", number=1, repeat=2)  # plain Python for the magic

# %%
redirect.__exit__(None, None, None)
print(total, 'Wall time' in buffer.getvalue(), 'per loop' in buffer.getvalue())
