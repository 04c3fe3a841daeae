import dask
from dask import delayed
from dask.callbacks import Callback

class PrintKeys(Callback):
    def _start(self, dsk):
        print('start', len(dsk))

    def _pretask(self, key, dsk, state):
        print('pretask', key)

    def _posttask(self, key, result, dsk, state, worker_id):
        print('posttask', key, result)

    def _finish(self, dsk, state, errored):
        print('finish', errored)

def inc(x):
    return x + 1

a = delayed(inc)(1, dask_key_name='a')
with PrintKeys():
    print(delayed(inc)(a, dask_key_name='b').compute(scheduler='sync'))
