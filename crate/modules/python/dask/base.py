"""What works on collections of any kind: the mixin for classes of one's own, names of keys, schedulers."""

from dask.config import get as _setting
from dask.local import get_sync
from dask.multiprocessing import get as _get_processes
from dask.threaded import get as _get_threads
from dask.tokenize import TokenizationError, normalize_token, tokenize
from dask.utils import key_split

# Natives: compute, persist, optimize, is_dask_collection, visualize, _compute, _persist, _visualize,
# _unpacked.

_annotations = []


def get_annotations():
    """The marks of the `annotate` blocks that are open, the innermost first."""
    merged = {}
    for marks in _annotations:
        merged.update(marks)
    return merged


class annotate:
    """Marks the collections made in a `with` block. Only a cluster's scheduler looks at the marks."""

    def __init__(self, **annotations):
        for name in ('retries', 'priority'):
            mark = annotations.get(name, 0)
            if not isinstance(mark, (int, float)) and not callable(mark):
                raise TypeError(f"'{name}' annotation must be a Number or a callable, but got {mark}")
        self.annotations = annotations

    def __enter__(self):
        _annotations.append(self.annotations)

    def __exit__(self, *args):
        _annotations.pop()
        return False


class DaskMethodsMixin:
    """`compute`, `persist` and `visualize` for a class that has `__dask_graph__` and its like."""

    def visualize(self, filename='mydask', format=None, optimize_graph=False, **kwargs):
        return _visualize(self, filename=None if filename == 'mydask' else filename, format=format,
                          optimize_graph=optimize_graph, **kwargs)

    def persist(self, **kwargs):
        return _persist(self, **kwargs)

    def compute(self, **kwargs):
        return _compute(self, **kwargs)


def dont_optimize(dsk, keys, **kwargs):
    return dsk


def optimization_function(x):
    return getattr(x, '__dask_optimize__', dont_optimize)


def compute_as_if_collection(cls, dsk, keys, scheduler=None, get=None, **kwargs):
    """The values of some keys, as a collection of that class would have them."""
    schedule = get_scheduler(scheduler=scheduler, cls=cls, get=get)
    return schedule(optimization_function(cls)(dsk, keys, **kwargs), keys, **kwargs)


def unpack_collections(*args, traverse=True):
    """The collections in some values, and a function that puts others in their places."""
    return _unpacked(args, traverse)


named_schedulers = {
    'sync': get_sync, 'synchronous': get_sync, 'single-threaded': get_sync,
    'threads': _get_threads, 'threading': _get_threads,
    'processes': _get_processes, 'multiprocessing': _get_processes,
}


def get_scheduler(get=None, scheduler=None, collections=None, cls=None):
    """The scheduler that was asked for, as a function of graph and keys; `None` if nobody asked."""
    if get:
        raise TypeError('The get= keyword has been removed.\n\nPlease use the scheduler= keyword instead')
    if scheduler is None:
        scheduler = _setting('scheduler', None)
    if scheduler is not None:
        if callable(scheduler):
            return scheduler
        if 'Client' in type(scheduler).__name__ and hasattr(scheduler, 'get'):
            return scheduler.get
        if not isinstance(scheduler, str):
            raise ValueError(f'Unexpected scheduler: {scheduler!r}')
        if scheduler.lower() in named_schedulers:
            return named_schedulers[scheduler.lower()]
        if scheduler.lower() in ('dask.distributed', 'distributed'):
            raise RuntimeError(f'Requested {scheduler} scheduler but no Client active.')
        raise ValueError(f"Expected one of [distributed, {', '.join(sorted(named_schedulers))}]")
    if cls is not None:
        return cls.__dask_scheduler__
    wanted = [collection.__dask_scheduler__ for collection in collections or [] if collection is not None]
    if any([other != wanted[0] for other in wanted]):
        raise ValueError('Compute called on multiple collections with differing default schedulers. Please '
                         'specify a scheduler=` parameter explicitly in compute or globally with '
                         '`dask.config.set`.')
    return wanted[0] if wanted else None


def wait(x, timeout=None, return_when='ALL_COMPLETED'):
    return x


def get_collection_names(collection):
    """The names in a collection's keys."""
    if not is_dask_collection(collection):
        raise TypeError(f'Expected Dask collection; got {type(collection)}')
    from dask.core import flatten
    return {get_name_from_key(key) for key in flatten(collection.__dask_keys__())}


def _in_key(key, change):
    """The key with its name changed."""
    if isinstance(key, tuple) and key and isinstance(key[0], str):
        return (change(key[0]), *key[1:])
    if isinstance(key, str):
        return change(key)
    raise TypeError(f'Expected str or a tuple starting with str; got {key!r}')


def get_name_from_key(key):
    name = _in_key(key, lambda name: name)
    return name if isinstance(name, str) else name[0]


def replace_name_in_key(key, rename):
    return _in_key(key, lambda name: rename.get(name, name))


def clone_key(key, seed):
    """A key like it with another token, which depends on the key and on `seed`."""
    return _in_key(key, lambda name: f'{key_split(name)}-{tokenize(name, seed)}')
