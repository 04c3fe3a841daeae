"""Futures: a call by its key, who needs it, and the values in their places."""

from concurrent.futures import CancelledError
from dask.utils import key_split

# The clients that are open, the newest last: collections are computed by it.
_active = []


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
        # A collection whose value it is, and what of it a failure has left.
        self.collection = None
        self.kept = {}
        self.holders = 0
        self.needs = set()
        self.needed_by = []
        self.callbacks = []

    def over(self):
        return self.status != 'pending'


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


def _filled(value, skip=False):
    """The value with results in the places of futures that have ended; with `skip` without those that failed."""
    if isinstance(value, Future):
        return value._task.value
    if type(value) in (list, tuple, set, frozenset):
        return type(value)([_filled(item, skip) for item in value if not (skip and _failed(item))])
    if type(value) is dict:
        return {key: _filled(item, skip) for key, item in value.items() if not (skip and _failed(item))}
    return value


def _failed(value):
    return isinstance(value, Future) and value._task.status != 'finished'
