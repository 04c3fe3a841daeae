"""`concurrent.futures` on the notebook's workers: both executors run calls truly in parallel.

A process pool's calls get copies of what they use. A thread pool's calls share it: one that only reads runs on a
worker, one that writes is run on the notebook's own heap, one at a time, as under the GIL.
"""

import collections
import itertools
import os
import time

import _workers

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

__all__ = (
    'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError', 'InvalidStateError',
    'BrokenExecutor', 'Future', 'Executor', 'wait', 'as_completed', 'ProcessPoolExecutor', 'ThreadPoolExecutor',
)

TimeoutError = TimeoutError


class Error(Exception):
    """Base class for all future-related exceptions."""


class CancelledError(Error):
    """The Future was cancelled."""


class InvalidStateError(Error):
    """The operation is not allowed in this state."""


class BrokenExecutor(RuntimeError):
    """Raised when a executor has become non-functional after a severe failure."""


for _class in (Error, CancelledError, InvalidStateError, BrokenExecutor):
    _class.__module__ = 'concurrent.futures._base'

DoneAndNotDoneFutures = collections.namedtuple('DoneAndNotDoneFutures', 'done not_done')

_numbers = itertools.count()

# How long to look at one executor before the next, where futures of several are waited for.
_TURN_SECONDS = 0.005


class Future:
    """The result of a call that may not have ended yet."""

    def __init__(self):
        self._state = 'PENDING'
        self._result = None
        self._exception = None
        self._callbacks = []
        self._executor = None
        self._number = None

    def __repr__(self):
        self._look()
        state = self._shown_state()
        if self._state == 'FINISHED':
            if self._exception is not None:
                ending = f'raised {type(self._exception).__name__}'
            else:
                ending = f'returned {type(self._result).__name__}'
            return f'<Future at {id(self):#x} state={state} {ending}>'
        return f'<Future at {id(self):#x} state={state}>'

    def _shown_state(self):
        if self._state == 'PENDING' and self._executor is not None and self._executor._runs(self):
            return 'running'
        return self._state.lower().removesuffix('_and_notified')

    def _look(self):
        """Takes note of what has ended since."""
        if self._executor is not None and not self._over():
            self._executor._collect(0)

    def _over(self):
        return self._state in ('CANCELLED', 'CANCELLED_AND_NOTIFIED', 'FINISHED')

    def _await(self, timeout):
        end = None if timeout is None else time.monotonic() + timeout
        while not self._over():
            rest = None if end is None else end - time.monotonic()
            if rest is not None and rest <= 0:
                raise TimeoutError()
            if self._executor is None:
                if rest is None:
                    raise RuntimeError('this future belongs to no executor: nothing will ever end it')
                time.sleep(min(rest, _TURN_SECONDS))
            else:
                self._executor._collect(rest)

    def cancel(self):
        self._look()
        if self._state in ('CANCELLED', 'CANCELLED_AND_NOTIFIED'):
            return True
        if self._over() or self._state == 'RUNNING':
            return False
        if self._executor is not None and not self._executor._cancel(self):
            return False
        self._state = 'CANCELLED'
        self._call_back()
        return True

    def cancelled(self):
        self._look()
        return self._state in ('CANCELLED', 'CANCELLED_AND_NOTIFIED')

    def running(self):
        self._look()
        if self._executor is None:
            return self._state == 'RUNNING'
        return self._state == 'PENDING' and self._executor._runs(self)

    def done(self):
        self._look()
        return self._over()

    def result(self, timeout=None):
        self._look()
        self._await(timeout)
        if self._state != 'FINISHED':
            raise CancelledError()
        if self._exception is not None:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        self._look()
        self._await(timeout)
        if self._state != 'FINISHED':
            raise CancelledError()
        return self._exception

    def add_done_callback(self, fn):
        self._look()
        if self._over():
            self._call_one(fn)
        else:
            self._callbacks.append(fn)

    def _call_back(self):
        callbacks, self._callbacks = self._callbacks, []
        for fn in callbacks:
            self._call_one(fn)

    def _call_one(self, fn):
        try:
            fn(self)
        except Exception as error:
            import sys
            import traceback
            print(f'exception calling callback for {self!r}', file=sys.stderr)
            traceback.print_exception(error)

    def set_running_or_notify_cancel(self):
        if self._state == 'CANCELLED':
            self._state = 'CANCELLED_AND_NOTIFIED'
            return False
        if self._state == 'PENDING':
            self._state = 'RUNNING'
            return True
        raise RuntimeError('Future in unexpected state')

    def set_result(self, result):
        self._end(result, None)

    def set_exception(self, exception):
        self._end(None, exception)

    def _end(self, result, exception):
        if self._over():
            raise InvalidStateError(f'{self._state}: {self!r}')
        self._result = result
        self._exception = exception
        self._state = 'FINISHED'
        self._call_back()


def _label(fn):
    return getattr(fn, '__name__', type(fn).__name__)


class Executor:
    """What both executors do."""

    _kind = 'Executor'
    _shares = False

    def _open(self, max_workers, names, keeps=False):
        self._max_workers = max_workers
        self._group = _workers.Group(self._kind, max_workers, self._shares, keeps, names, None)
        self._futures = {}
        self._closed = False

    def submit(self, fn, /, *args, **kwargs):
        if self._closed:
            raise RuntimeError('cannot schedule new futures after shutdown')
        future = Future()
        try:
            number = self._group.submit(_label(fn), self._call(fn), args, kwargs)
        except Exception as error:
            future.set_exception(error)
            return future
        future._executor = self
        future._number = number
        self._futures[number] = future
        return future

    def _call(self, fn):
        return fn

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else time.monotonic() + timeout
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        return self._results(futures, end)

    def _results(self, futures, end):
        futures.reverse()
        try:
            while futures:
                future = futures.pop()
                yield future.result(None if end is None else end - time.monotonic())
        finally:
            for future in futures:
                future.cancel()

    def _collect(self, timeout):
        """Notes what has ended: waits for one at most `timeout` seconds, then takes what else is there."""
        ended = self._group.next(timeout)
        while ended is not None:
            number, state, value = ended
            self._settle(self._futures.pop(number, None), state, value)
            ended = self._group.next(0)

    def _settle(self, future, state, value):
        if future is None or future._over():
            return
        if state == 'cancelled':
            future._state = 'CANCELLED_AND_NOTIFIED'
            future._call_back()
        elif state == 'failed':
            future._end(None, value)
        else:
            future._end(value, None)

    def _runs(self, future):
        return self._group.running(future._number)

    def _cancel(self, future):
        return self._group.cancel(future._number)

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._closed = True
        if cancel_futures:
            for future in list(self._futures.values()):
                future.cancel()
        if wait:
            while self._futures:
                self._collect(None)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _check_workers(max_workers):
    if max_workers <= 0:
        raise ValueError('max_workers must be greater than 0')


class ThreadPoolExecutor(Executor):
    """A pool of threads: calls share the notebook's objects."""

    _kind = 'ThreadPoolExecutor'
    _shares = True

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, (os.cpu_count() or 1) + 4)
        _check_workers(max_workers)
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        prefix = thread_name_prefix or f'ThreadPoolExecutor-{next(_numbers)}'
        self._open(max_workers, prefix + '_{0}')
        if initializer is not None:
            initializer(*initargs)


class ProcessPoolExecutor(Executor):
    """A pool of processes: calls get copies of what they use."""

    _kind = 'ProcessPoolExecutor'

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,
                 max_tasks_per_child=None):
        if max_workers is None:
            max_workers = os.cpu_count() or 1
        _check_workers(max_workers)
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._first = None if initializer is None else _workers.Initialized(initializer, initargs)
        self._open(max_workers, 'ForkProcess-{}', keeps=initializer is not None)

    def _call(self, fn):
        return fn if self._first is None else self._first.call(fn)

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError('chunksize must be >= 1.')
        if chunksize == 1:
            return super().map(fn, *iterables, timeout=timeout)
        calls = list(zip(*iterables))
        chunks = [calls[i:i + chunksize] for i in range(0, len(calls), chunksize)]
        return _flat(super().map(_Chunk(fn), chunks, timeout=timeout))


def _flat(chunks):
    for chunk in chunks:
        yield from chunk


class _Chunk:
    """Calls one function with several tuples of arguments."""

    def __init__(self, fn):
        self.fn = fn
        self.__name__ = _label(fn)

    def __call__(self, calls):
        return [self.fn(*args) for args in calls]


for _class in (Future, Executor):
    _class.__module__ = 'concurrent.futures._base'
ThreadPoolExecutor.__module__ = 'concurrent.futures.thread'
ProcessPoolExecutor.__module__ = 'concurrent.futures.process'


def _turn(pending, rest):
    """Waits until one of the futures may have ended, or `rest` seconds."""
    executors = {id(future._executor): future._executor for future in pending if future._executor is not None}
    if len(executors) == 1:
        [executor] = executors.values()
        executor._collect(rest)
        return
    for executor in executors.values():
        executor._collect(0)
    if not any(future._over() for future in pending):
        pause = _TURN_SECONDS if rest is None else min(rest, _TURN_SECONDS)
        for executor in executors.values():
            executor._collect(pause)


def as_completed(fs, timeout=None):
    """The futures in the order in which they end."""
    end = None if timeout is None else time.monotonic() + timeout
    pending = list(dict.fromkeys(fs))
    total = len(pending)
    for future in pending:
        future._look()
    while pending:
        over = [future for future in pending if future._over()]
        pending = [future for future in pending if not future._over()]
        yield from over
        if not pending:
            return
        if over:
            continue
        rest = None if end is None else end - time.monotonic()
        if rest is not None and rest <= 0:
            raise TimeoutError(f'{len(pending)} (of {total}) futures unfinished')
        _turn(pending, rest)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits until all futures have ended, or the first has, or the first has failed."""
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return condition: {return_when!r}')
    end = None if timeout is None else time.monotonic() + timeout
    fs = set(fs)
    for future in fs:
        future._look()
    while True:
        done = {future for future in fs if future._over()}
        pending = fs - done
        failed = any(future._state == 'FINISHED' and future._exception is not None for future in done)
        enough = (return_when == FIRST_COMPLETED and done) or (return_when == FIRST_EXCEPTION and failed)
        rest = None if end is None else end - time.monotonic()
        if not pending or enough or (rest is not None and rest <= 0):
            return DoneAndNotDoneFutures(done, pending)
        _turn(pending, rest)
