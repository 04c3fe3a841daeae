"""Small helpers that programs import from `dask.utils`."""

import os
import shutil
import tempfile
import uuid
from contextlib import contextmanager

# Natives: funcname, key_split.


def format_time(n):
    if n > 24 * 60 * 60 * 2:
        d = int(n / 3600 / 24)
        return f'{d}d {int((n - d * 3600 * 24) / 3600)}hr'
    if n > 60 * 60 * 2:
        h = int(n / 3600)
        return f'{h}hr {int((n - h * 3600) / 60)}m'
    if n > 60 * 10:
        m = int(n / 60)
        return f'{m}m {int(n - m * 60)}s'
    if n >= 1:
        return f'{n:.2f} s'
    if n >= 1e-3:
        return f'{n * 1e3:.2f} ms'
    return f'{n * 1e6:.2f} us'


def format_bytes(n):
    for prefix, k in (('Pi', 2 ** 50), ('Ti', 2 ** 40), ('Gi', 2 ** 30), ('Mi', 2 ** 20), ('ki', 2 ** 10)):
        if n >= k * 0.9:
            return f'{n / k:.2f} {prefix}B'
    return f'{n} B'


_SIZES = {
    'kB': 10 ** 3, 'MB': 10 ** 6, 'GB': 10 ** 9, 'TB': 10 ** 12, 'PB': 10 ** 15,
    'KiB': 2 ** 10, 'MiB': 2 ** 20, 'GiB': 2 ** 30, 'TiB': 2 ** 40, 'PiB': 2 ** 50, 'B': 1, '': 1,
}
_SIZES = {name.lower(): size for name, size in _SIZES.items()}
_SIZES.update({name[0]: size for name,
               size in list(_SIZES.items()) if name and name[0] not in 'bi' and 'i' not in name})
_SIZES.update({name[:-1]: size for name, size in list(_SIZES.items()) if name and 'i' in name})


def parse_bytes(s):
    if isinstance(s, (int, float)):
        return int(s)
    s = s.replace(' ', '')
    if not any([c.isdigit() for c in s]):
        s = '1' + s
    at = len(s)
    while at > 0 and s[at - 1].isalpha():
        at -= 1
    try:
        n = float(s[:at])
    except ValueError:
        raise ValueError(f"Could not interpret '{s[:at]}' as a number") from None
    unit = s[at:].lower()
    if unit not in _SIZES:
        raise ValueError(f"Could not interpret '{s[at:]}' as a byte unit")
    return int(n * _SIZES[unit])


@contextmanager
def tmpfile(extension='', dir=None):
    """A path for a file, which is gone at the end of the block."""
    extension = extension.lstrip('.')
    name = uuid.uuid4().hex + ('.' + extension if extension else '')
    path = os.path.join(tempfile.gettempdir() if dir is None else dir, name)
    try:
        yield path
    finally:
        if os.path.isdir(path):
            shutil.rmtree(path)
        elif os.path.exists(path):
            os.remove(path)


@contextmanager
def tmpdir(dir=None):
    """A folder, which is gone at the end of the block."""
    path = tempfile.mkdtemp(dir=dir)
    try:
        yield path
    finally:
        if os.path.exists(path):
            shutil.rmtree(path)


@contextmanager
def filetexts(d, open=open, mode='t', use_tmpdir=True):
    """Files with these texts, gone at the end of the block."""
    for path, text in d.items():
        with open(path, 'w' + mode) as file:
            file.write(text)
    try:
        yield list(d)
    finally:
        for path in d:
            if os.path.exists(path):
                os.remove(path)


def ensure_dict(d, copy=False):
    return dict(d) if copy or type(d) is not dict else d


class methodcaller:
    """Calls the method of that name."""

    def __init__(self, method):
        self.method = method

    def __call__(self, obj, *args, **kwargs):
        return getattr(obj, self.method)(*args, **kwargs)

    def __repr__(self):
        return f'<methodcaller: {self.method}>'


def _method(name, obj, /, *args, **kwargs):
    return getattr(obj, name)(*args, **kwargs)


def apply(func, args, kwargs=None):
    return func(*args, **(kwargs or {}))
