"""`ProgressBar`, `Profiler` and `ResourceProfiler`."""

import sys
from collections import namedtuple
from time import perf_counter

from dask.callbacks import Callback
from dask.utils import format_time

TaskData = namedtuple('TaskData', ('key', 'task', 'start_time', 'end_time', 'worker_id'))
ResourceData = namedtuple('ResourceData', ('time', 'mem', 'cpu'))


class ProgressBar(Callback):
    """A bar of text that grows while a graph is computed."""

    def __init__(self, minimum=0, width=40, dt=0.1, out=None):
        self._minimum = minimum
        self._width = width
        self._dt = dt
        self._file = sys.stdout if out is None else out
        self.last_duration = 0

    def _start(self, dsk):
        self._start_time = perf_counter()
        self._drawn = None

    def _tick(self, done, total, running, held):
        elapsed = perf_counter() - self._start_time
        due = self._drawn is None or elapsed - self._drawn >= self._dt
        if elapsed > self._minimum and due and done < total:
            self._drawn = elapsed
            self._fraction = done / total
            self._draw_bar(self._fraction, elapsed)

    def _finish(self, dsk, state, errored):
        elapsed = perf_counter() - self._start_time
        self.last_duration = elapsed
        if elapsed < self._minimum:
            return
        if not errored:
            self._draw_bar(1, elapsed)
        elif self._drawn is not None:
            self._draw_bar(self._fraction, elapsed)
        self._file.write('\n')
        self._file.flush()

    def _draw_bar(self, frac, elapsed):
        bar = '#' * int(self._width * frac)
        percent = int(100 * frac)
        self._file.write(f'\r[{bar:<{self._width}}] | {percent}% Completed | {format_time(elapsed)}')
        self._file.flush()


class Profiler(Callback):
    """When each task ran, and on which worker."""

    def __init__(self):
        self.results = []
        self.start_time = None
        self.end_time = None

    def __enter__(self):
        self.clear()
        self.start_time = perf_counter()
        return super().__enter__()

    def __exit__(self, *args):
        self.end_time = perf_counter()
        return super().__exit__(*args)

    def _start(self, dsk):
        self._began = perf_counter()

    def _tick(self, done, total, running, held):
        pass

    def _rows(self, rows, dsk):
        for key, start, end, worker in rows:
            task = dsk[key] if key in dsk else None
            self.results.append(TaskData(key, task, self._began + start, self._began + end, worker))

    def clear(self):
        self.results = []
        self.start_time = None
        self.end_time = None

    def visualize(self, **kwargs):
        raise NotImplementedError("Profiler.visualize needs bokeh: the notebook's task stream shows the same")


class ResourceProfiler(Callback):
    """How much memory values held and how busy workers were, about every `dt` seconds."""

    def __init__(self, dt=1):
        self._dt = dt
        self.results = []
        self.start_time = None
        self.end_time = None
        self._last = None

    def __enter__(self):
        self.clear()
        self.start_time = perf_counter()
        return super().__enter__()

    def __exit__(self, *args):
        self.end_time = perf_counter()
        return super().__exit__(*args)

    def _start(self, dsk):
        self._last = None

    def _tick(self, done, total, running, held):
        now = perf_counter()
        if self._last is None or now - self._last >= self._dt:
            self._last = now
            self.results.append(ResourceData(now, held / 1e6, 100.0 * running))

    def clear(self):
        self.results = []
        self.start_time = None
        self.end_time = None

    def close(self):
        pass

    def visualize(self, **kwargs):
        raise NotImplementedError("ResourceProfiler.visualize needs bokeh: the notebook's task stream shows the same")


def visualize(*args, **kwargs):
    raise NotImplementedError("dask.diagnostics.visualize needs bokeh: the notebook's task stream shows the same")
