"""`dask.distributed` on the workers of this tab: `Client`, futures, and what waits for them.

A client stands for the pool that is there already: nothing is started, and nothing outside the tab is reached. Its calls
get copies of what they use, as a cluster's do, also those whose workers are threads. A call that takes futures begins
when they have ended, at the latest when the notebook waits for anything.
"""

import itertools
import os
import sys
import time
import uuid
from collections import namedtuple

import _workers
import dask
from concurrent.futures import CancelledError
from dask.utils import format_time, funcname, key_split

__all__ = ('Client', 'Future', 'LocalCluster', 'as_completed', 'default_client', 'fire_and_forget', 'get_client',
           'get_worker', 'progress', 'wait')

TimeoutError = TimeoutError
ALL_COMPLETED = 'ALL_COMPLETED'
FIRST_COMPLETED = 'FIRST_COMPLETED'
DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done')

_numbers = itertools.count()
_active = []
_kept = set()


class _Task:
    """A call by its key: what is known of it, and who needs it."""

    def __init__(self, key):
        self.key = key
        self.status = 'pending'
        self.value = None
        self.exception = None
        self.call = None
        self.number = None
        self.retries = 0
        self.holders = 0
        self.needs = set()
        self.needed_by = []
        self.callbacks = []

    def over(self):
        return self.status != 'pending'


class Future:
    """The result of a call that may not have ended yet."""

    def __init__(self, key, client=None):
        self._client = client if client is not None else default_client()
        self.key = key
        self._task = self._client._tasks.get(key)
        if self._task is None:
            self._task = self._client._tasks[key] = _Task(key)
        self._task.holders += 1
        self._released = False

    def __del__(self):
        self.release()

    def release(self):
        """Gives the result up; it is forgotten, and not even computed, when nobody else holds it."""
        if self._released:
            return
        self._released = True
        task = self._task
        task.holders -= 1
        if task.holders == 0 and not task.needed_by:
            self._client._forget(task)

    @property
    def client(self):
        return self._client

    @property
    def status(self):
        self._client._take(0)
        return self._task.status

    def done(self):
        return self.status != 'pending'

    def cancelled(self):
        return self.status == 'cancelled'

    @property
    def type(self):
        return type(self._task.value) if self.status == 'finished' else None

    def result(self, timeout=None):
        self._client._await([self._task], timeout)
        task = self._task
        if task.status == 'cancelled':
            raise CancelledError(self.key)
        if task.status == 'error':
            raise task.exception
        return task.value

    def exception(self, timeout=None):
        self._client._await([self._task], timeout)
        if self._task.status == 'cancelled':
            raise CancelledError(self.key)
        return self._task.exception

    def traceback(self, timeout=None):
        error = self.exception(timeout)
        return None if error is None else error.__traceback__

    def cancel(self, **kwargs):
        self._client.cancel([self])

    def retry(self, **kwargs):
        self._client.retry([self])

    def add_done_callback(self, fn):
        if self.done():
            fn(self)
        else:
            self._task.callbacks.append((fn, self))

    def __dask_tokenize__(self):
        return (type(self).__name__, self.key)

    def __reduce__(self):
        # Where a future travels with something else, its value goes.
        return _itself, (self.result(),)

    def __repr__(self):
        status = self.status
        kind = f' type: {_typename(self.type)},' if status == 'finished' else ''
        return f'<Future: {status},{kind} key: {self.key}>'

    def _repr_html_(self):
        from html import escape
        kind = f', <span style="color: gray">type: </span>{escape(_typename(self.type))}' if self.type else ''
        return (f'<strong>Future: {escape(key_split(self.key))}</strong> <span style="color: gray">status: </span>'
                f'{self.status}{kind}, <span style="color: gray">key: </span>{escape(str(self.key))}')


def _itself(value):
    return value


def _typename(cls):
    if cls is None:
        return 'None'
    module = cls.__module__.split('.')[0]
    return cls.__name__ if module == 'builtins' else f'{module}.{cls.__name__}'


def _futures(value, found):
    """The futures in a value, through lists, tuples, sets and dicts."""
    if isinstance(value, Future):
        found.append(value)
    elif type(value) in (list, tuple, set, frozenset):
        for item in value:
            _futures(item, found)
    elif type(value) is dict:
        for item in value.values():
            _futures(item, found)
    return found


def _filled(value):
    """The value with results in the places of futures that have ended."""
    if isinstance(value, Future):
        return value._task.value
    if type(value) in (list, tuple, set, frozenset):
        return type(value)([_filled(item) for item in value])
    if type(value) is dict:
        return {key: _filled(item) for key, item in value.items()}
    return value


class _Worker:
    """A worker as `get_worker` and a cluster's `workers` show it."""

    def __init__(self, number, nthreads=1):
        self.id = self.name = number
        self.address = f'threadbook://worker-{number}'
        self.nthreads = nthreads

    def __repr__(self):
        return f'<Worker {self.address!r}, name: {self.name}, status: running>'


def get_worker():
    """The worker that runs this task."""
    role = _workers.role()
    if role is None:
        raise ValueError('No worker found')
    return _Worker(role[0])


class LocalCluster:
    """The workers of this tab, as many as were asked for if there are so many."""

    def __init__(self, name=None, n_workers=None, threads_per_worker=None, processes=None, memory_limit='auto',
                 dashboard_address=None, asynchronous=False, **kwargs):
        if asynchronous:
            raise NotImplementedError('asynchronous=True is not available in this notebook: cells have no event loop')
        self.name = name or 'threadbook'
        self.status = 'running'
        self._processes = True if processes is None else processes
        self._threads = threads_per_worker or 1
        self.scale(os.cpu_count() if n_workers is None else n_workers)

    def scale(self, n=None, **kwargs):
        """Sets how many workers are used. There are never more than the page has."""
        self._count = max(1, min(n or 1, os.cpu_count() or 1))
        self._limit = max(1, min(self._count * self._threads, os.cpu_count() or 1))

    def adapt(self, minimum=0, maximum=None, **kwargs):
        self.scale(os.cpu_count() if maximum is None else maximum)
        return self

    @property
    def workers(self):
        return {number: _Worker(number, self._threads) for number in range(self._count)}

    @property
    def scheduler_address(self):
        return 'threadbook://this-tab'

    @property
    def dashboard_link(self):
        return 'what a dashboard shows is in the lab beside the notebook'

    def get_client(self):
        return Client(self)

    def close(self, timeout=None):
        self.status = 'closed'

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def __repr__(self):
        return f'LocalCluster({self.name}, {self.scheduler_address!r}, workers={self._count}, threads={self._limit})'

    def _repr_html_(self):
        return _card('LocalCluster', [('Workers', self._count), ('Threads', self._limit), ('Status', self.status)])


def _card(title, rows):
    from html import escape
    cells = ''.join([f'<tr><th>{name}</th><td>{escape(str(value))}</td></tr>' for name, value in rows])
    return f'<strong>{title}</strong> in this tab<table>{cells}</table>The lab beside the notebook shows its tasks.'


class Client:
    """The way to the workers: `submit`, `map`, `gather`, and collections computed on them."""

    def __init__(self, address=None, loop=None, timeout=None, set_as_default=True, asynchronous=False, name=None,
                 **kwargs):
        if asynchronous:
            raise NotImplementedError('asynchronous=True is not available in this notebook: cells have no event loop')
        if isinstance(address, str):
            raise NotImplementedError(
                f'no scheduler can be reached at {address!r}: a page talks to nobody. Client() without an address '
                'uses the workers of this tab')
        self.cluster = address if isinstance(address, LocalCluster) else LocalCluster(**kwargs)
        self.id = f'Client-{uuid.uuid4()}'
        self.status = 'running'
        self._tasks = {}
        self._running = {}
        self._datasets = {}
        self._open()
        self._setting = None
        if set_as_default:
            self._setting = dask.config.set(scheduler='dask.distributed')
            _active.append(self)

    def _open(self):
        self._group = _workers.Group('Client', self.cluster._limit, False, True, 'Dask Worker process-{}', None)

    # Calls

    def submit(self, func, *args, key=None, workers=None, resources=None, retries=None, priority=0, fifo_timeout='100 ms',
               allow_other_workers=False, actor=False, actors=False, pure=True, **kwargs):
        if not callable(func):
            raise TypeError('First input to submit must be a callable function')
        if actor or actors:
            raise NotImplementedError('actors are not available in this notebook: a task keeps no state here')
        return self._submit(func, args, kwargs, key, retries or 0, pure)

    def _submit(self, func, args, kwargs, key, retries, pure):
        self._check_open()
        if key is None:
            token = dask.tokenize(func, kwargs, *args) if pure else uuid.uuid4()
            key = f'{funcname(func)}-{token}'
        known = self._tasks.get(key)
        future = Future(key, self)
        if known is not None and known.status != 'cancelled':
            return future
        task = future._task
        task.status = 'pending'
        task.retries = retries
        task.call = func, args, kwargs
        self._begin(task)
        return future

    def map(self, func, *iterables, key=None, workers=None, retries=None, resources=None, priority=0,
            allow_other_workers=False, fifo_timeout='100 ms', actor=False, actors=False, pure=True, batch_size=None,
            **kwargs):
        if not callable(func):
            raise TypeError('First input to map must be a callable function')
        calls = list(zip(*iterables))
        keys = key if isinstance(key, list) else [None] * len(calls)
        if len(keys) != len(calls):
            raise ValueError(f'Number of keys {len(keys)} and number of inputs {len(calls)} differ')
        if isinstance(key, str):
            keys = [f'{key}-{dask.tokenize(func, kwargs, *args) if pure else uuid.uuid4()}' for args in calls]
        return [self._submit(func, args, kwargs, k, retries or 0, pure) for args, k in zip(calls, keys)]

    def _begin(self, task):
        """Hands a call in, or notes what it has to wait for."""
        func, args, kwargs = task.call
        needed = {future._task for future in _futures([func, args, kwargs], [])}
        for other in needed:
            if other.status in ('error', 'cancelled'):
                return self._settle(task, other.status, None, other.exception)
        task.needs = {other for other in needed if not other.over()}
        if task.needs:
            for other in task.needs:
                other.needed_by.append(task)
            return
        try:
            task.number = self._group.submit(key_split(task.key), _filled(func), _filled(args), _filled(kwargs))
        except Exception as error:
            return self._settle(task, 'error', None, error)
        self._running[task.number] = task

    def _take(self, timeout):
        """Notes what has ended: waits for one at most `timeout` seconds, then takes what else is there."""
        ended = self._group.next(timeout)
        while ended is not None:
            number, state, value = ended
            task = self._running.pop(number, None)
            if task is not None:
                self._note(task, state, value)
            ended = self._group.next(0)

    def _note(self, task, state, value):
        if state == 'failed' and task.retries > 0:
            task.retries -= 1
            self._begin(task)
        elif state == 'failed':
            self._settle(task, 'error', None, value)
        elif state == 'cancelled':
            self._settle(task, 'cancelled', None, None)
        else:
            self._settle(task, 'finished', value, None)

    def _settle(self, task, status, value, exception):
        task.status, task.value, task.exception = status, value, exception
        waiting, task.needed_by = task.needed_by, []
        callbacks, task.callbacks = task.callbacks, []
        for other in waiting:
            other.needs.discard(task)
            if other.over():
                continue
            if status != 'finished':
                self._settle(other, status, None, exception)
            elif not other.needs:
                self._begin(other)
        for fn, future in callbacks:
            fn(future)

    def _await(self, tasks, timeout=None, first=False):
        end = None if timeout is None else time.monotonic() + _seconds(timeout)
        self._take(0)
        while not (any if first else all)([task.over() for task in tasks]):
            rest = None if end is None else end - time.monotonic()
            if rest is not None and rest <= 0:
                raise TimeoutError()
            if not self._running:
                raise RuntimeError('nothing runs that could end these futures')
            self._take(rest)

    def _forget(self, task):
        if self._tasks.get(task.key) is task:
            del self._tasks[task.key]
        if task.number in self._running:
            self._group.cancel(task.number)

    # Results

    def gather(self, futures, errors='raise', direct=None, asynchronous=None):
        if not isinstance(futures, (Future, list, tuple, set, frozenset, dict)):
            futures = list(futures)
        found = _futures(futures, [])
        self._await([future._task for future in found])
        if errors == 'raise':
            for future in found:
                future.result()
            return _filled(futures)
        return _without_failed(futures)

    def scatter(self, data, workers=None, broadcast=False, direct=None, hash=True, timeout=None, asynchronous=None):
        if isinstance(data, dict):
            return {key: self._there(key, value) for key, value in data.items()}
        if isinstance(data, (list, tuple, set, frozenset)):
            return type(data)([self._there(self._name(value, hash), value) for value in data])
        return self._there(self._name(data, hash), data)

    def _name(self, value, hash):
        return f'{type(value).__name__}-{dask.tokenize(value) if hash else uuid.uuid4()}'

    def _there(self, key, value):
        future = Future(key, self)
        if not future._task.over():
            self._settle(future._task, 'finished', value, None)
        return future

    def cancel(self, futures, asynchronous=None, force=False, **kwargs):
        for future in _futures(futures if isinstance(futures, (Future, list, tuple, set, dict)) else list(futures), []):
            task = future._task
            if task.number is not None:
                self._group.cancel(task.number)
                self._running.pop(task.number, None)
            self._settle(task, 'cancelled', None, None)

    def retry(self, futures, asynchronous=None):
        for future in _futures(futures, []):
            if future.status == 'error':
                self._again(future._task)

    def _again(self, task):
        func, args, kwargs = task.call
        for future in _futures([func, args, kwargs], []):
            if future._task.status == 'error':
                self._again(future._task)
        task.status, task.exception = 'pending', None
        self._begin(task)

    # Collections

    def compute(self, collections, sync=False, optimize_graph=True, **kwargs):
        """Futures of the collections' values. They are computed before this returns."""
        several = isinstance(collections, (list, tuple, set, frozenset))
        futures = [self._computed(one) for one in (collections if several else [collections])]
        if sync:
            return self.gather(futures if several else futures[0])
        return futures if several else futures[0]

    def _computed(self, collection):
        future = Future(f'finalize-{dask.tokenize(collection)}', self)
        if not future._task.over():
            try:
                [value] = dask.compute(collection, scheduler=self)
            except Exception as error:
                self._settle(future._task, 'error', None, error)
            else:
                self._settle(future._task, 'finished', value, None)
        return future

    def persist(self, collections, optimize_graph=True, **kwargs):
        several = isinstance(collections, (list, tuple, set, frozenset))
        kept = dask.persist(*(collections if several else [collections]), scheduler=self)
        return list(kept) if several else kept[0]

    def get(self, dsk, keys, **kwargs):
        from dask.multiprocessing import get
        return get(dsk, keys, num_workers=self.cluster._limit)

    # The workers

    def run(self, function, *args, workers=None, wait=True, **kwargs):
        """Runs a function once for each worker; its results by the workers' addresses."""
        futures = {worker.address: self._submit(function, args, kwargs, None, 0, False)
                   for worker in self.cluster.workers.values()}
        return self.gather(futures)

    def nthreads(self, workers=None):
        return {worker.address: worker.nthreads for worker in self.cluster.workers.values()}

    ncores = nthreads

    def scheduler_info(self, **kwargs):
        workers = {worker.address: {'type': 'Worker', 'id': worker.id, 'name': worker.name, 'nthreads': worker.nthreads}
                   for worker in self.cluster.workers.values()}
        return {'type': 'Scheduler', 'id': self.id, 'address': self.cluster.scheduler_address, 'workers': workers}

    def wait_for_workers(self, n_workers=0, timeout=None):
        if n_workers > len(self.cluster.workers):
            raise TimeoutError(f'Only {len(self.cluster.workers)}/{n_workers} workers arrived: this tab has no more')

    @property
    def dashboard_link(self):
        return self.cluster.dashboard_link

    @property
    def futures(self):
        return dict(self._tasks)

    # Named data

    def publish_dataset(self, *args, name=None, override=False, **kwargs):
        if args:
            kwargs[name] = args[0]
        for name, value in kwargs.items():
            if name in self._datasets and not override:
                raise KeyError(f'Dataset {name} already exists')
            self._datasets[name] = value

    def unpublish_dataset(self, name, **kwargs):
        self._datasets.pop(name, None)

    def list_datasets(self, **kwargs):
        return tuple(self._datasets)

    def get_dataset(self, name, **kwargs):
        if name not in self._datasets:
            raise KeyError(f"Dataset '{name}' not found")
        return self._datasets[name]

    # Its life

    @classmethod
    def current(cls, allow_global=True):
        return get_client()

    def _check_open(self):
        if self.status == 'closed':
            raise RuntimeError('this client is closed: make another with Client()')

    def restart(self, **kwargs):
        """Forgets all futures."""
        for task in list(self._tasks.values()):
            if not task.over():
                self._settle(task, 'cancelled', None, None)
        self._running = {}
        self._group.close()
        self._open()
        return self

    def close(self, timeout=None):
        if self.status == 'closed':
            return
        self.restart()
        self.status = 'closed'
        if self in _active:
            _active.remove(self)
        if self._setting is not None and not _active:
            dask.config.set(scheduler=None)

    def shutdown(self):
        self.close()
        self.cluster.close()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def __repr__(self):
        if self.status == 'closed':
            return '<Client: No scheduler connected>'
        kind = 'processes' if self.cluster._processes else 'threads'
        return f'<Client: {self.cluster.scheduler_address!r} {kind}={self.cluster._count} threads={self.cluster._limit}>'

    def _repr_html_(self):
        rows = [('Workers', self.cluster._count), ('Threads', self.cluster._limit), ('Status', self.status)]
        return _card('Client', rows)


def _without_failed(value):
    """As `_filled`, without the futures that failed."""
    if isinstance(value, Future):
        return value._task.value
    if type(value) in (list, tuple, set, frozenset):
        return type(value)([_without_failed(item) for item in value if not _failed(item)])
    if type(value) is dict:
        return {key: _without_failed(item) for key, item in value.items() if not _failed(item)}
    return value


def _failed(value):
    return isinstance(value, Future) and value._task.status != 'finished'


def _seconds(timeout):
    if isinstance(timeout, str):
        number = timeout.rstrip('abcdefghijklmnopqrstuvwxyz ')
        return float(number) * {'ms': 1e-3, 'm': 60, 'min': 60, 'h': 3600}.get(timeout[len(number):].strip(), 1)
    return timeout


def default_client(c=None):
    if c is not None:
        return c
    if not _active:
        raise ValueError('No clients found\nStart a client and point it to the scheduler address\n'
                         "  from distributed import Client\n  client = Client('ip-addr-of-scheduler:8786')\n")
    return _active[-1]


def get_client(address=None, timeout=None, resolve_address=True):
    if not _active:
        raise ValueError('No global client found and no address provided')
    return _active[-1]


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
    started = time.perf_counter()
    while True:
        done = len([future for future in found if future._task.over()])
        share = done / len(found) if found else 1
        passed = format_time(time.perf_counter() - started)
        sys.stdout.write(f'\r[{"#" * int(40 * share):<40}] | {int(100 * share)}% Completed | {passed}')
        sys.stdout.flush()
        if done == len(found):
            break
        pending = [future._task for future in found if not future._task.over()]
        found[0]._client._await(pending, None, True)
    sys.stdout.write('\n')


def _refused(name, reason):
    def refuse(*args, **kwargs):
        raise NotImplementedError(f'dask.distributed.{name} is not available in this notebook: {reason}')
    refuse.__name__ = refuse.__qualname__ = name
    return refuse


for _name in ('Lock', 'MultiLock', 'Semaphore', 'Event', 'Queue', 'Variable', 'Pub', 'Sub'):
    globals()[_name] = _refused(_name, 'tasks here do not wait for each other; pass futures to them instead')
for _name in ('Scheduler', 'Worker', 'Nanny', 'SSHCluster', 'SpecCluster'):
    globals()[_name] = _refused(_name, 'the workers are those of this tab; Client() uses them')
for _name in ('worker_client', 'secede', 'rejoin'):
    globals()[_name] = _refused(_name, 'a task cannot hand in others here; do it in the notebook')
performance_report = _refused('performance_report', 'the lab beside it shows the run, and is saved with it')
