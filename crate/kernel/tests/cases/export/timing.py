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


class _Capture:
    """%%capture: holds back what is printed."""

    def __init__(self):
        import io
        import sys
        self._before = sys.stdout, sys.stderr
        self._texts = io.StringIO(), io.StringIO()
        sys.stdout, sys.stderr = self._texts
        self.outputs = []

    def end(self):
        import sys
        sys.stdout, sys.stderr = self._before
        self.stdout, self.stderr = (text.getvalue() for text in self._texts)
        return self

    def show(self):
        import sys
        sys.stdout.write(self.stdout)
        sys.stderr.write(self.stderr)

    def __str__(self):
        return self.stdout

# %%
def work(n):
    return sum(range(n))

# %%
# %%capture shown
_captured = _Capture()  # plain Python for the magic
# %timeit -n 2 -r 3 work(100)
_timeit("work(100)", number=2, repeat=3)  # plain Python for the magic
# %time x = work(10)
_start = __import__("time").perf_counter()  # plain Python for the magic
x = work(10)  # plain Python for the magic
print(f"Wall time: {__import__('time').perf_counter() - _start:.3g} s")  # plain Python for the magic
shown = _captured.end()  # plain Python for the magic

# %%
print('per loop' in shown.stdout, 'Wall time' in shown.stdout, x)

# %%
# t = %timeit -o -q -n 3 -r 2 work(10)
t = _timeit("work(10)", number=3, repeat=2, quiet=True)  # plain Python for the magic
print(t.loops, t.repeat, t.best <= t.average)

# %%
def timed(k):
    # r = %timeit -o -q -n 1 -r 1 work(k)
    r = _timeit("work(k)", number=1, repeat=1, quiet=True, space={**globals(), **locals()})  # plain Python for the magic
    return r.loops
print(timed(3))
