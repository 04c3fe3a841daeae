"""`Client`: hands calls to the workers and keeps what is known of them."""

import time
import uuid

import _workers
import dask
from dask.base import tokenize
from dask.distributed.cluster import LocalCluster, _card
from dask.distributed.future import Future, _active, _filled, _futures, get_client
from dask.utils import funcname, key_split


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
            token = tokenize(func, kwargs, *args) if pure else uuid.uuid4()
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
            keys = [f'{key}-{tokenize(func, kwargs, *args) if pure else uuid.uuid4()}' for args in calls]
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
        """Notes how a task ended, and what that means for those that wait for it."""
        todo = [(task, value)]
        while todo:
            task, value = todo.pop()
            task.status, task.value, task.exception = status, value, exception
            waiting, task.needed_by = task.needed_by, []
            callbacks, task.callbacks = task.callbacks, []
            for other in waiting:
                other.needs.discard(task)
                if other.over():
                    continue
                if status != 'finished':
                    todo.append((other, None))
                elif not other.needs:
                    self._begin(other)
            for fn, future in callbacks:
                fn(future)

    def _await(self, tasks, timeout=None, first=False):
        end = None if timeout is None else time.monotonic() + _seconds(timeout)
        self._take(0)
        left = list(tasks)
        while _any_left(left, first):
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
        return _filled(futures, skip=True)

    def scatter(self, data, workers=None, broadcast=False, direct=None, hash=True, timeout=None, asynchronous=None):
        if isinstance(data, dict):
            return {key: self._there(key, value) for key, value in data.items()}
        if isinstance(data, (list, tuple, set, frozenset)):
            return type(data)([self._there(self._name(value, hash), value) for value in data])
        return self._there(self._name(data, hash), data)

    def _name(self, value, hash):
        return f'{type(value).__name__}-{tokenize(value) if hash else uuid.uuid4()}'

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
        """Runs again what has failed, and nothing that has a value."""
        todo = [future._task for future in _futures(futures, []) if future.status == 'error']
        again = []
        while todo:
            task = todo.pop()
            again.append(task)
            todo += [future._task for future in _futures(list(task.call or ()), []) if future._task.status == 'error']
        for task in reversed(again):
            if task.status == 'error':
                task.status, task.exception = 'pending', None
                if task.collection is None:
                    self._begin(task)
                else:
                    self._make(task)

    # Collections

    def compute(self, collections, sync=False, optimize_graph=True, **kwargs):
        """Futures of the collections' values. They are computed before this returns."""
        several = isinstance(collections, (list, tuple, set, frozenset))
        retries = kwargs.get('retries') or 0
        futures = [self._computed(one, retries) for one in (collections if several else [collections])]
        if sync:
            return self.gather(futures if several else futures[0])
        return futures if several else futures[0]

    def _computed(self, collection, retries):
        future = Future(f'finalize-{tokenize(collection)}', self)
        if not future._task.over():
            future._task.collection, future._task.retries = collection, retries
            self._make(future._task)
        return future

    def _make(self, task):
        """Computes a collection; after a failure only what is missing."""
        try:
            [value] = dask.compute(task.collection, scheduler=self, retries=task.retries, _kept=task.kept)
        except Exception as error:
            self._settle(task, 'error', None, error)
        else:
            task.kept = {}
            self._settle(task, 'finished', value, None)

    def persist(self, collections, optimize_graph=True, retries=None, **kwargs):
        several = isinstance(collections, (list, tuple, set, frozenset))
        collections = collections if several else [collections]
        kept = dask.persist(*collections, scheduler=self, retries=retries or 0)
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


def _any_left(tasks, first):
    """Whether to go on waiting for all, or the first. Tasks at the end that are over are taken away."""
    if first:
        return not any([task.over() for task in tasks])
    while tasks and tasks[-1].over():
        tasks.pop()
    return bool(tasks)


def _seconds(timeout):
    if isinstance(timeout, str):
        number = timeout.rstrip('abcdefghijklmnopqrstuvwxyz ')
        return float(number) * {'ms': 1e-3, 'm': 60, 'min': 60, 'h': 3600}.get(timeout[len(number):].strip(), 1)
    return timeout
