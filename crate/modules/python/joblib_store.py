"""`joblib.dump`, `load` and `Memory`: values in the notebook's files, and calls that are not made twice."""

import functools
import os
import pickle
import time

# What each location of a `Memory` has kept: held by the kernel, and gone with a restart.
_kept = {}


def dump(value, filename, compress=0, protocol=None):
    """Writes a value to a file, as a pickle; the list of files written."""
    if hasattr(filename, 'write'):
        filename.write(pickle.dumps(value))
        return None
    filename = os.fspath(filename)
    with open(filename, 'wb') as file:
        file.write(pickle.dumps(value))
    return [filename]


def load(filename, mmap_mode=None, ensure_native_byte_order='auto'):
    """Reads what `dump` wrote."""
    if hasattr(filename, 'read'):
        return pickle.loads(filename.read())
    with open(os.fspath(filename), 'rb') as file:
        return pickle.loads(file.read())


class MemorizedFunc:
    """A function that remembers its results."""

    def __init__(self, func, memory, ignore, verbose):
        functools.update_wrapper(self, func)
        self.func = func
        self._memory = memory
        self._ignore = frozenset(ignore or ())
        self._verbose = verbose

    def _results(self):
        return self._memory._of(self.func)

    def _key(self, args, kwargs):
        names = self.func.__code__.co_varnames[:self.func.__code__.co_argcount] if self._ignore else ()
        kept = [value for at, value in enumerate(args) if at >= len(names) or names[at] not in self._ignore]
        named = sorted((name, value) for name, value in kwargs.items() if name not in self._ignore)
        return pickle.dumps((kept, named))

    def __call__(self, *args, **kwargs):
        results = self._results()
        if results is None:
            return self.func(*args, **kwargs)
        key = self._key(args, kwargs)
        if key not in results:
            results[key] = pickle.dumps(self.call(*args, **kwargs))
        return pickle.loads(results[key])

    def call(self, *args, **kwargs):
        """Calls the function whatever is remembered."""
        if self._verbose:
            shown = [repr(value) for value in args] + [f'{name}={value!r}' for name, value in kwargs.items()]
            print('_' * 80)
            print(f'[Memory] Calling {self.func.__module__}.{self.func.__qualname__}...')
            print(f'{self.func.__name__}({", ".join(shown)})')
        start = time.time()
        result = self.func(*args, **kwargs)
        if self._verbose:
            passed = time.time() - start
            line = f'{self.func.__name__} - {passed:.1f}s, {passed / 60:.1f}min'
            print('_' * max(0, 80 - len(line)) + line)
        return result

    def check_call_in_cache(self, *args, **kwargs):
        """Whether this call's result is remembered."""
        results = self._results()
        return results is not None and self._key(args, kwargs) in results

    def clear(self, warn=True):
        results = self._results()
        if results is not None:
            results.clear()

    def __repr__(self):
        return f'MemorizedFunc(func={self.func}, location={self._memory.location})'


class Memory:
    """Calls that are not made twice. What it keeps lives as long as the kernel."""

    def __init__(self, location=None, backend='local', mmap_mode=None, compress=False, verbose=1, backend_options=None):
        self.location = location
        self.verbose = verbose

    def cache(self, func=None, ignore=None, verbose=None, mmap_mode=False, cache_validation_callback=None):
        if func is None:
            return functools.partial(self.cache, ignore=ignore, verbose=verbose)
        return MemorizedFunc(func, self, ignore, self.verbose if verbose is None else verbose)

    def _of(self, func):
        if self.location is None:
            return None
        return _kept.setdefault((str(self.location), func.__module__, func.__qualname__, func.__code__), {})

    def clear(self, warn=True):
        for key in [key for key in _kept if key[0] == str(self.location)]:
            _kept[key].clear()

    def eval(self, func, *args, **kwargs):
        return self.cache(func)(*args, **kwargs)

    def __repr__(self):
        return f'Memory(location={self.location})'


for _class in (Memory, MemorizedFunc):
    _class.__module__ = 'joblib.memory'
