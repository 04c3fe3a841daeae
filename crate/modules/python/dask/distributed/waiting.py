"""What waits for futures: `wait`, `as_completed`, `progress`."""

import sys
import time
from collections import namedtuple
from concurrent.futures import CancelledError

import dask
from dask.diagnostics import ProgressBar
from dask.distributed.client import _seconds
from dask.distributed.future import Future, _futures

ALL_COMPLETED = 'ALL_COMPLETED'
FIRST_COMPLETED = 'FIRST_COMPLETED'
DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done')

_kept = set()


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits until all futures have ended, or the first."""
    futures = _waited(fs)
    if futures:
        futures[0]._client._await([future._task for future in futures], timeout, return_when == FIRST_COMPLETED)
    done = {future for future in futures if future._task.over()}
    cancelled = [future.key for future in done if future._task.status == 'cancelled']
    if cancelled:
        raise CancelledError(cancelled)
    return DoneAndNotDoneFutures(done, set(futures) - done)


def _waited(fs):
    """The futures of an argument. Collections are computed by the time they are there."""
    if isinstance(fs, (Future, list, tuple, set, frozenset, dict)):
        return _futures(fs, [])
    return [] if dask.is_dask_collection(fs) else _futures(list(fs), [])


class as_completed:
    """Futures in the order in which they end."""

    def __init__(self, futures=None, loop=None, with_results=False, raise_errors=True, *, timeout=None):
        self._pending = []
        self._with_results = with_results
        self._raise_errors = raise_errors
        self._end = None if timeout is None else time.monotonic() + _seconds(timeout)
        self.update(futures or [])

    def update(self, futures):
        for future in futures:
            self.add(future)

    def add(self, future):
        if not isinstance(future, Future):
            raise TypeError(f'Input must be a future, got {type(future)}')
        self._pending.append(future)

    def count(self):
        return len(self._pending)

    def is_empty(self):
        return not self._pending

    def has_ready(self):
        return any([future.done() for future in self._pending])

    def clear(self):
        self._pending = []

    def __iter__(self):
        return self

    def __next__(self):
        if not self._pending:
            raise StopIteration
        rest = None if self._end is None else self._end - time.monotonic()
        self._pending[0]._client._await([future._task for future in self._pending], rest, True)
        place = [future._task.over() for future in self._pending].index(True)
        future = self._pending.pop(place)
        if not self._with_results:
            return future
        if self._raise_errors or future._task.status == 'finished':
            return future, future.result()
        return future, (type(future._task.exception), future._task.exception, future.traceback())

    next = __next__

    def next_batch(self, block=True):
        batch = [next(self)] if block else []
        while self.has_ready():
            batch.append(next(self))
        return batch

    def batches(self):
        while self._pending:
            yield self.next_batch()


def fire_and_forget(obj):
    """Keeps a future's task although nobody holds the future."""
    _kept.update(_waited(obj))


def progress(*futures, notebook=None, multi=True, complete=True, **kwargs):
    """A bar of text, until the futures have ended."""
    found = _waited(list(futures[0]) if len(futures) == 1 and isinstance(futures[0], (list, tuple)) else list(futures))
    bar, started = ProgressBar(), time.perf_counter()
    while True:
        done = len([future for future in found if future._task.over()])
        bar._draw_bar(done / len(found) if found else 1, time.perf_counter() - started)
        if done == len(found):
            break
        pending = [future._task for future in found if not future._task.over()]
        found[0]._client._await(pending, None, True)
    sys.stdout.write('\n')
