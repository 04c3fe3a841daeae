# Hooks around each task.
from dask import delayed
from dask.callbacks import Callback

log = []


class Watch(Callback):
    def _start(self, dsk):
        log.append(('start', len(dsk)))

    def _pretask(self, key, dsk, state):
        log.append('pre')

    def _posttask(self, key, result, dsk, state, worker_id):
        log.append(('post', result))

    def _finish(self, dsk, state, failed):
        log.append(('finish', failed))


with Watch():
    print(delayed(abs)(delayed(abs)(-4)).compute(scheduler='synchronous'))
print(log)
log.clear()
with Callback(finish=lambda dsk, state, failed: log.append(failed)):
    try:
        delayed(lambda: 1 / 0)().compute(scheduler='synchronous')
    except ZeroDivisionError:
        print('failed')
print(log)
