"""`ProgressBar`, `Profiler`, `ResourceProfiler` and `CacheProfiler`."""

import sys
from collections import namedtuple
from time import perf_counter

from dask.callbacks import Callback
from dask.utils import format_time, funcname, key_split

# Natives: _stream, _shown.

TaskData = namedtuple('TaskData', ('key', 'task', 'start_time', 'end_time', 'worker_id'))
ResourceData = namedtuple('ResourceData', ('time', 'mem', 'cpu'))
CacheData = namedtuple('CacheData', ('key', 'task', 'metric', 'cache_time', 'free_time'))


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


class _Timed(Callback):
    """Results that are gathered in a `with` block."""

    def __init__(self):
        self.clear()

    def __enter__(self):
        self.clear()
        self.start_time = perf_counter()
        return super().__enter__()

    def __exit__(self, *args):
        self.end_time = perf_counter()
        return super().__exit__(*args)

    def clear(self):
        self.results = []
        self.start_time = None
        self.end_time = None

    def visualize(self, filename=None, show=True, save=None, mode=None, **kwargs):
        """The picture of what was gathered; in a file if one is named."""
        return visualize(self, filename=filename, show=show, save=save, mode=mode, **kwargs)


class Profiler(_Timed):
    """When each task ran, and on which worker."""

    def _start(self, dsk):
        self._began = perf_counter()

    def _tick(self, done, total, running, held):
        pass

    def _rows(self, rows, dsk):
        for key, start, end, worker in rows:
            task = dsk[key] if key in dsk else None
            self.results.append(TaskData(key, task, self._began + start, self._began + end, worker))

    def _picture(self):
        first = min([task.start_time for task in self.results], default=0)
        return _stream([(key_split(task.key), task.start_time - first, task.end_time - first, task.worker_id)
                        for task in self.results])


class ResourceProfiler(_Timed):
    """How much memory values held and how busy workers were, about every `dt` seconds."""

    def __init__(self, dt=1):
        super().__init__()
        self._dt = dt
        self._last = None

    def _start(self, dsk):
        self._last = None

    def _tick(self, done, total, running, held):
        now = perf_counter()
        if self._last is None or now - self._last >= self._dt:
            self._last = now
            self.results.append(ResourceData(now, held / 1e6, 100.0 * running))

    def close(self):
        pass

    def _picture(self):
        return _curves([(data.time, data.mem, data.cpu) for data in self.results])


class CacheProfiler(_Timed):
    """How long each value is held, and what `metric` makes of it: a size, say. One for each by default.
    Tasks run on the page's own heap meanwhile, since it looks at their values."""

    def __init__(self, metric=None, metric_name=None):
        super().__init__()
        self._metric = metric if metric is not None else lambda value: 1
        self._metric_name = metric_name or (funcname(metric) if metric is not None else 'count')

    def _start(self, dsk):
        self._held = {}
        if self.start_time is None:
            self.start_time = perf_counter()

    def _posttask(self, key, value, dsk, state, worker_id):
        now = perf_counter()
        self._held[key] = (self._metric(value), now)
        for gone in [held for held in self._held if held in state['released']]:
            self._let_go(gone, dsk, now)

    def _let_go(self, key, dsk, now):
        metric, begun = self._held.pop(key)
        self.results.append(CacheData(key, dsk[key] if key in dsk else None, metric, begun, now))

    def _finish(self, dsk, state, errored):
        now = perf_counter()
        for key in list(self._held):
            self._let_go(key, dsk, now)

    def _picture(self):
        times = sorted({time for row in self.results for time in row[3:]})
        held = [(time, [row.metric for row in self.results if row.cache_time <= time < row.free_time])
                for time in times]
        return _curves([(time, sum(metrics), len(metrics)) for time, metrics in held],
                       (self._metric_name, 'values held'))


WIDTH, HEIGHT, LEFT, TOP = 720, 160, 60, 24


def _curves(rows, titles=('Memory (MB)', 'CPU (%)')):
    """Two numbers over time, each on a scale of its own."""
    first = rows[0][0] if rows else 0
    span = max([time - first for time, *_ in rows], default=0) or 1
    body = []
    for at, (title, color) in enumerate(zip(titles, ('#1f77b4', '#d62728'))):
        values = [row[at + 1] for row in rows]
        most = max(values, default=0) or 1
        points = ' '.join([f'{LEFT + (row[0] - first) / span * (WIDTH - 2 * LEFT):.1f},'
                           f'{TOP + (1 - value / most) * (HEIGHT - 2 * TOP):.1f}' for row,
                           value in zip(rows, values)])
        x, anchor = (LEFT, 'start') if at == 0 else (WIDTH - LEFT, 'end')
        body.append(f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="2"/>'
                    f'<text x="{x}" y="{TOP - 8}" text-anchor="{anchor}" fill="{color}">{title}, most '
                    f'{most:.1f}</text>')
    body.append(f'<text x="{WIDTH - LEFT}" y="{HEIGHT - 6}" text-anchor="end">{span:.2f} s</text>')
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
            f'font-family="sans-serif" '
            f'font-size="12" fill="currentColor">\n' + '\n'.join(body) + '\n</svg>\n')


def visualize(profilers, filename=None, show=True, save=None, mode=None, **kwargs):
    """The pictures of one profiler, or of several below each other."""
    several = list(profilers) if isinstance(profilers, (list, tuple)) else [profilers]
    if not several or not all([hasattr(each, '_picture') for each in several]):
        raise TypeError('visualize() takes a Profiler, a ResourceProfiler, a CacheProfiler, or a list of them')
    if filename is not None and not str(filename).lower().endswith('.svg'):
        raise NotImplementedError(f'{filename}: the picture is an SVG, not a page of Bokeh; name the file '
                                  f'.svg')
    pictures = [each._picture() for each in several]
    if filename is not None and save is not False:
        if len(pictures) > 1:
            raise NotImplementedError('a file holds the picture of one profiler: name a file for each')
        with open(filename, 'w') as file:
            file.write(pictures[0])
    pictures = [_shown(picture) for picture in pictures]
    return pictures[0] if len(pictures) == 1 else pictures
