// The Python that a script defines for itself where a notebook has magics: only what it uses.

export interface Helper {
  /** What its use looks like. */
  used: RegExp;
  text: string;
}

export const HELPERS: Helper[] = [
  {
    used: /(?<![\w.])display\(/,
    text: `try:
    from IPython.display import display
except ImportError:
    display = print`,
  },
  {
    used: /\b_timeit\(/,
    text: `def _timeit(statement, setup="pass", number=0, repeat=7, quiet=False, space=None):
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
                                 all_runs=runs, loops=number, repeat=repeat)`,
  },
  {
    used: /\b_shell\(/,
    text: `def _shell(command, capture=False):
    """!command: prints what it prints, or gives its lines."""
    import subprocess
    done = subprocess.run(command, shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if capture:
        return done.stdout.splitlines()
    print(done.stdout, end="")`,
  },
  {
    used: /\b_run\(/,
    text: `def _run(name, *arguments):
    """%run: runs a file and takes over its variables."""
    import runpy
    import sys
    before, sys.argv = sys.argv, [name, *arguments]
    try:
        found = runpy.run_path(name, run_name="__main__")
    finally:
        sys.argv = before
    globals().update({key: value for key, value in found.items() if not key.startswith("__")})`,
  },
  {
    used: /\b_Capture\(/,
    text: `class _Capture:
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
        return self.stdout`,
  },
];
