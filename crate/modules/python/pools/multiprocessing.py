"""`multiprocessing` on the notebook's workers: `Pool` and `Process` get copies, as processes do on CPython.

What needs memory or pipes shared between live processes can't be honest here and says so when it is imported.
"""

import itertools
import os
import sys
import time

import _workers


class ProcessError(Exception):
    """Base class of this module's exceptions."""


class TimeoutError(ProcessError):
    """A result was not there in time."""


class BufferTooShort(ProcessError):
    """The buffer is too small for the message."""


class AuthenticationError(ProcessError):
    """The digests differ."""


for _class in (ProcessError, TimeoutError, BufferTooShort, AuthenticationError):
    _class.__module__ = 'multiprocessing.context'


def cpu_count():
    """The logical processors that the browser tells of."""
    return os.cpu_count()


def _label(func):
    return getattr(func, '__name__', type(func).__name__)


def _starcall(func, args):
    return func(*args)


class _Chunk:
    """Calls one function for several items."""

    def __init__(self, func, star):
        self.func = func
        self.star = star

    def __call__(self, items):
        if self.star:
            return [self.func(*args) for args in items]
        return [self.func(item) for item in items]


class ApplyResult:
    """The result of one call that may not have ended yet."""

    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._callback = callback
        self._error_callback = error_callback
        self._ended = False
        self._success = None
        self._value = None

    def _set(self, success, value):
        self._ended = True
        self._success = success
        self._value = value
        if success and self._callback:
            self._callback(value)
        if not success and self._error_callback:
            self._error_callback(value)

    def ready(self):
        if not self._ended:
            self._pool._collect(0)
        return self._ended

    def successful(self):
        if not self.ready():
            raise ValueError(f'{self!r} not ready')
        return self._success

    def wait(self, timeout=None):
        end = None if timeout is None else time.monotonic() + timeout
        while not self._ended:
            rest = None if end is None else end - time.monotonic()
            if rest is not None and rest <= 0:
                self._pool._collect(0)
                return
            self._pool._collect(rest)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self._ended:
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    """The results of several chunks, in order."""

    def __init__(self, pool, chunks, callback, error_callback):
        super().__init__(pool, callback, error_callback)
        self._parts = [None] * chunks
        self._left = chunks
        if chunks == 0:
            self._set(True, [])

    def _part(self, at, success, value):
        if self._ended:
            return
        if not success:
            self._set(False, value)
            return
        self._parts[at] = value
        self._left -= 1
        if self._left == 0:
            self._set(True, list(itertools.chain.from_iterable(self._parts)))


class IMapIterator:
    """The results of `imap` or `imap_unordered`, as they come."""

    def __init__(self, pool, total, ordered):
        self._pool = pool
        self._total = total
        self._given = 0
        self._ordered = ordered
        self._ended = {}
        self._order = []

    def _part(self, at, success, value):
        self._ended[at] = (success, value)
        self._order.append(at)

    def __iter__(self):
        return self

    def _ready(self):
        if self._ordered:
            return self._given if self._given in self._ended else None
        return self._order[self._given] if self._given < len(self._order) else None

    def next(self, timeout=None):
        if self._given >= self._total:
            raise StopIteration
        end = None if timeout is None else time.monotonic() + timeout
        at = self._ready()
        while at is None:
            rest = None if end is None else end - time.monotonic()
            if rest is not None and rest <= 0:
                raise TimeoutError
            self._pool._collect(rest)
            at = self._ready()
        self._given += 1
        success, value = self._ended.pop(at)
        if success:
            return value
        raise value

    __next__ = next


def _flat(parts):
    for part in parts:
        yield from part


class Pool:
    """A pool of workers: its calls get copies of what they use."""

    _shares = False
    _names = 'ForkPoolWorker-{}'

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        if processes is None:
            processes = os.cpu_count() or 1
        if processes < 1:
            raise ValueError('Number of processes must be at least 1')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._processes = processes
        self._first = None if initializer is None else _workers.Initialized(initializer, initargs)
        keeps = initializer is not None
        self._group = _workers.Group(type(self).__name__, processes, self._shares, keeps, self._names, None)
        self._waiting = {}
        self._state = 'RUN'

    def __repr__(self):
        name = f'{type(self).__module__}.{type(self).__qualname__}'
        return f'<{name} state={self._state} pool_size={self._processes}>'

    def _check_running(self):
        if self._state != 'RUN':
            raise ValueError('Pool not running')

    def _submit(self, label, func, args, kwds, tell):
        if self._first is not None:
            func = self._first.call(func)
        number = self._group.submit(label, func, args, kwds)
        self._waiting[number] = tell

    def _collect(self, timeout):
        ended = self._group.next(timeout)
        while ended is not None:
            number, state, value = ended
            tell = self._waiting.pop(number, None)
            if tell is not None:
                tell(state == 'done', value)
            ended = self._group.next(0)

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._submit(_label(func), func, tuple(args), dict(kwds), result._set)
        return result

    def map(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, chunksize, False, None, None).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, chunksize, False, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, chunksize, True, None, None).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, chunksize, True, callback, error_callback)

    def _map_async(self, func, iterable, chunksize, star, callback, error_callback):
        self._check_running()
        items = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(items), self._processes * 4)
            if extra:
                chunksize += 1
        if chunksize < 1:
            chunksize = 1
        chunks = [items[i:i + chunksize] for i in range(0, len(items), chunksize)]
        result = MapResult(self, len(chunks), callback, error_callback)
        self._submit_chunks(func, chunks, star, result)
        return result

    def _submit_chunks(self, func, chunks, star, result):
        chunk = _Chunk(func, star)
        for at, part in enumerate(chunks):
            tell = lambda success, value, at=at: result._part(at, success, value)
            self._submit(_label(func), chunk, (part,), {}, tell)

    def imap(self, func, iterable, chunksize=1):
        return self._imap(func, iterable, chunksize, True)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(func, iterable, chunksize, False)

    def _imap(self, func, iterable, chunksize, ordered):
        self._check_running()
        if chunksize < 1:
            raise ValueError(f'Chunksize must be 1+, not {chunksize:n}')
        items = list(iterable)
        if chunksize == 1:
            result = IMapIterator(self, len(items), ordered)
            for at, item in enumerate(items):
                tell = lambda success, value, at=at: result._part(at, success, value)
                self._submit(_label(func), func, (item,), {}, tell)
            return result
        chunks = [items[i:i + chunksize] for i in range(0, len(items), chunksize)]
        result = IMapIterator(self, len(chunks), ordered)
        self._submit_chunks(func, chunks, False, result)
        return _flat(result)

    def close(self):
        if self._state == 'RUN':
            self._state = 'CLOSE'

    def terminate(self):
        self._state = 'TERMINATE'
        self._group.close()
        self._waiting.clear()

    def join(self):
        if self._state == 'RUN':
            raise ValueError('Pool is still running')
        while self._waiting:
            self._collect(None)

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()


class ThreadPool(Pool):
    """A pool of threads: its calls share the notebook's objects."""

    _shares = True
    _names = 'Thread-{} (worker)'

    def __init__(self, processes=None, initializer=None, initargs=()):
        super().__init__(processes)
        if initializer is not None:
            initializer(*initargs)


for _class in (ApplyResult, MapResult, IMapIterator, Pool, ThreadPool):
    _class.__module__ = 'multiprocessing.pool'


class _MainProcess:
    name = 'MainProcess'
    daemon = False
    exitcode = None
    pid = ident = os.getpid()

    def is_alive(self):
        return True

    def __repr__(self):
        return "<_MainProcess name='MainProcess' parent=None started>"


class _WorkerProcess:
    daemon = True
    exitcode = None

    def __init__(self, name):
        self.name = name
        self.pid = self.ident = os.getpid()

    def is_alive(self):
        return True

    def __repr__(self):
        return f"<ForkProcess name={self.name!r} parent={_main.pid} started daemon>"


_main = _MainProcess()
_numbers = itertools.count(1)
# Pools' workers have small numbers.
_FIRST_PID = 1000
_started = {}


def current_process():
    """The process that runs this: the notebook's, or the worker's inside a task that got copies."""
    role = _workers.role()
    if role is None or role[2]:
        return _main
    return _WorkerProcess(role[1])


def parent_process():
    return None if current_process() is _main else _main


def active_children():
    """The processes that were started and have not ended."""
    return [process for process in list(_started.values()) if process.is_alive()]


class Process:
    """A call on a worker, with copies of what it uses."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        if group is not None:
            raise AssertionError('group argument must be None for now')
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        number = next(_numbers)
        self.name = name or f'Process-{number}'
        self._pid = _FIRST_PID + number
        self.daemon = bool(daemon)

    @property
    def pid(self):
        return self._pid if id(self) in _started else None

    ident = pid

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        if id(self) in _started:
            raise AssertionError('cannot start a process twice')
        _started[id(self)] = _Running(self)

    def _running(self, what):
        running = _started.get(id(self))
        if running is None:
            raise AssertionError(what)
        return running

    def join(self, timeout=None):
        self._running('can only join a started process').wait(timeout)

    def is_alive(self):
        running = _started.get(id(self))
        return running is not None and running.is_alive()

    @property
    def exitcode(self):
        running = _started.get(id(self))
        if running is None or running.is_alive():
            return None
        return running.exitcode

    def terminate(self):
        self._running('can only terminate a started process').end()

    kill = terminate

    def close(self):
        if self.is_alive():
            raise ValueError('Cannot close a process while it is still running. '
                             'You should first call join() or terminate().')

    def __repr__(self):
        running = _started.get(id(self))
        if running is None:
            state = 'initial'
        elif running.is_alive():
            state = 'started'
        else:
            state = f'stopped exitcode={running.exitcode}'
        return f'<{type(self).__name__} name={self.name!r} {state}>'


class _Running:
    """A process that was started: kept outside it, so that the process itself can be shipped."""

    def __init__(self, process):
        # Keeps the process alive, and with it its `id`.
        self.process = process
        self.exitcode = None
        self._group = _workers.Group('Process', 1, False, False, '', process._pid)
        self._group.submit(process.name, process.run, (), {})

    def wait(self, timeout):
        if self.exitcode is not None:
            return
        ended = self._group.next(timeout)
        if ended is None:
            return
        _, state, value = ended
        self.exitcode = 0 if state == 'done' else 1
        if state != 'failed':
            return
        if isinstance(value, SystemExit):
            code = value.code
            self.exitcode = code if isinstance(code, int) else 0 if code is None else 1
            return
        import traceback
        print(f'Process {self.process.name}:', file=sys.stderr)
        traceback.print_exception(value)

    def is_alive(self):
        self.wait(0)
        return self.exitcode is None

    def end(self):
        if self.is_alive():
            self._group.close()
            self.exitcode = -15


Process.__module__ = 'multiprocessing.context'


def finish():
    """Waits for the processes that nobody has joined: called when a cell ends."""
    for running in list(_started.values()):
        if not running.process.daemon:
            running.wait(None)


def freeze_support():
    """Nothing to do here."""


_method = 'spawn'


def get_start_method(allow_none=False):
    return _method


def get_all_start_methods():
    return ['spawn']


def set_start_method(method, force=False):
    """Accepted: workers always start with a fresh heap, as with 'spawn'."""
    if method not in ('fork', 'spawn', 'forkserver', None):
        raise ValueError(f'cannot find context for {method!r}')


def get_context(method=None):
    """This module: it has what a context has."""
    set_start_method(method)
    return sys.modules['multiprocessing']


_REFUSED = {
    'Queue': 'return results from Pool.map or a future instead',
    'SimpleQueue': 'return results from Pool.map or a future instead',
    'JoinableQueue': 'return results from Pool.map or a future instead',
    'Pipe': 'return results from Pool.map or a future instead',
    'Value': 'return results and add them up where they arrive',
    'Array': 'return results and put them together where they arrive',
    'RawValue': 'return results and add them up where they arrive',
    'RawArray': 'return results and put them together where they arrive',
    'Manager': 'return results from Pool.map or a future instead',
    'Lock': 'tasks that share nothing need no lock; for threads there is threading.Lock',
    'RLock': 'tasks that share nothing need no lock; for threads there is threading.RLock',
    'Semaphore': 'give the pool fewer workers: Pool(2)',
    'BoundedSemaphore': 'give the pool fewer workers: Pool(2)',
    'Event': 'wait for a result instead',
    'Condition': 'wait for a result instead',
    'Barrier': 'run one map after the other instead',
    'shared_memory': 'arrays and tables cross to the workers without a copy already',
    'managers': 'return results from Pool.map or a future instead',
}


def __getattr__(name):
    if name in _REFUSED:
        raise ImportError(
            f"multiprocessing.{name} needs memory or a pipe between live processes, which a tab's workers do not have: "
            f'{_REFUSED[name]}'
        )
    raise AttributeError(f"module 'multiprocessing' has no attribute '{name}'")
