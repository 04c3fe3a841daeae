"""Settings: `get`, `set`, and the defaults that Dask ships."""

import os

no_default = '__no_default__'

config = {
    'temporary-directory': None,
    'visualization': {'engine': None},
    'tokenize': {'ensure-deterministic': False},
    'dataframe': {
        'backend': 'pandas',
        'shuffle': {'method': None, 'compression': None},
        'parquet': {
            'metadata-task-size-local': 512,
            'metadata-task-size-remote': 1,
            'minimum-partition-size': 75000000,
        },
        'convert-string': None,
        'query-planning': None,
    },
    'array': {
        'backend': 'numpy',
        'chunk-size': '128MiB',
        'chunk-size-tolerance': 1.25,
        'rechunk': {'method': None, 'threshold': 4},
        'svg': {'size': 120},
        'slicing': {'split-large-chunks': None},
        'query-planning': None,
    },
    'optimization': {
        'annotations': {'fuse': True},
        'tune': {'active': True},
        'fuse': {
            'active': None,
            'ave-width': 1,
            'max-width': None,
            'max-height': float('inf'),
            'max-depth-new-edges': None,
            'rename-keys': True,
            'delayed': False,
        },
    },
    'admin': {
        'async-client-fallback': None,
        'traceback': {
            'shorten': [
                r'concurrent[\\\/]futures[\\\/]',
                r'dask[\\\/](base|core|local|multiprocessing|optimization|threaded|utils)\.py',
                r'dask[\\\/]array[\\\/]core\.py',
                r'dask[\\\/]dataframe[\\\/](core|methods)\.py',
                r'dask[\\\/]_task_spec\.py',
                r'distributed[\\\/](client|scheduler|utils|worker)\.py',
                r'tornado[\\\/]gen\.py',
                r'pandas[\\\/]core[\\\/]',
            ],
        },
    },
}

defaults = []


def canonical_name(k, config):
    """`k`, or the same with `-` and `_` exchanged if that is what `config` has."""
    try:
        if k in config:
            return k
    except TypeError:
        return k
    other = k.replace('_', '-') if '_' in k else k.replace('-', '_')
    return other if other in config else k


def get(key, default=no_default, config=None, override_with=None):
    if override_with is not None:
        return override_with
    result = globals()['config'] if config is None else config
    for k in key.split('.'):
        k = canonical_name(k, result)
        try:
            result = result[k]
        except (TypeError, IndexError, KeyError):
            if default is no_default:
                raise
            return default
    return result


def update(old, new, priority='new', defaults=None):
    for k, v in new.items():
        k = canonical_name(k, old)
        if isinstance(v, dict):
            if k not in old or old[k] is None or not isinstance(old[k], dict):
                old[k] = {}
            update(old[k], v, priority=priority)
        elif priority == 'new' or k not in old:
            old[k] = v
    return old


def merge(*dicts):
    result = {}
    for d in dicts:
        update(result, d)
    return result


def update_defaults(new, config=config, defaults=defaults):
    defaults.append(new)
    update(config, new, priority='old')


def expand_environment_variables(config):
    if isinstance(config, dict):
        return {k: expand_environment_variables(v) for k, v in config.items()}
    if isinstance(config, (list, tuple)):
        return type(config)([expand_environment_variables(v) for v in config])
    return config


def refresh(config=config, defaults=defaults, **kwargs):
    for new in defaults:
        update(config, new, priority='old')


def ensure_file(*args, **kwargs):
    raise NotImplementedError('dask.config.ensure_file: settings are not kept in files here')


class set:
    """Changes settings: for good, or until the end of a `with` block."""

    def __init__(self, arg=None, config=None, lock=None, **kwargs):
        self.config = globals()['config'] if config is None else config
        self._record = []
        for key, value in (arg or {}).items():
            self._assign(key.split('.'), value, self.config)
        for key, value in kwargs.items():
            self._assign(key.replace('__', '.').split('.'), value, self.config)

    def __enter__(self):
        return self.config

    def __exit__(self, type, value, traceback):
        for op, path, value in reversed(self._record):
            d = self.config
            if op == 'replace':
                for key in path[:-1]:
                    d = d.setdefault(key, {})
                d[path[-1]] = value
            else:
                for key in path[:-1]:
                    d = d.get(key)
                    if d is None:
                        break
                else:
                    d.pop(path[-1], None)

    def _assign(self, keys, value, d, path=(), record=True):
        key = canonical_name(keys[0], d)
        path = path + (key,)
        if len(keys) == 1:
            if record:
                self._record.append(('replace', path, d[key]) if key in d else ('insert', path, None))
            d[key] = value
            return
        if key not in d:
            if record:
                self._record.append(('insert', path, None))
            d[key] = {}
            record = False
        elif not isinstance(d[key], dict):
            if record:
                self._record.append(('replace', path, d[key]))
            d[key] = {}
            record = False
        self._assign(keys[1:], value, d[key], path, record)
