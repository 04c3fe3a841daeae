"""What a callback sees of the state of a run."""

from dask.callbacks import Callback
from dask.diagnostics import CacheProfiler
from dask.local import get_sync


def inc(x):
    return x + 1


graph = {'x': 1, 'y': (inc, 'x'), 'z': (inc, 'y')}
print(bool(Callback.active))


class Watch(Callback):
    def _start(self, dsk):
        print('start', sorted(dsk))

    def _start_state(self, dsk, state):
        print('cache', state['cache'], 'waiting', sorted(state['waiting']), 'ready', list(state['ready']))

    def _pretask(self, key, dsk, state):
        print('before', key, sorted(state['running']))

    def _posttask(self, key, result, dsk, state, worker_id):
        print('after', key, result, sorted(state['finished']), sorted(state['released']))

    def _finish(self, dsk, state, errored):
        print('finish', errored)


with Watch():
    print(bool(Callback.active))
    print(get_sync(graph, 'z'))
print(bool(Callback.active))
with CacheProfiler(metric=lambda value: value * 100, metric_name='size') as profile:
    get_sync(graph, 'z')
for row in sorted(profile.results, key=lambda row: row.key):
    print(row.key, row.metric, row.free_time >= row.cache_time)
print(profile.results[0]._fields)
