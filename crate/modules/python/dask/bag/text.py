"""Bags of the lines of text files, and bags written to them."""

import os
from glob import glob

from dask.bag.core import Bag, from_delayed
from dask.utils import parse_bytes

# Natives: _call, tokenize.


def _no_compression(paths, compression):
    packed = [path for path in paths if path.endswith(('.gz', '.bz2', '.xz', '.zip', '.zst'))]
    if compression not in (None, 'infer') or (compression == 'infer' and packed):
        raise NotImplementedError('compressed text files are not available in this notebook yet')


def _cut(text, delimiter):
    """Pieces that end with `delimiter`, like lines."""
    pieces = text.split(delimiter)
    out = [piece + delimiter for piece in pieces[:-1]]
    return out + [pieces[-1]] if pieces[-1] else out


def _lines(text, delimiter):
    if delimiter is None or delimiter == '\n':
        return _cut(text.replace('\r\n', '\n').replace('\r', '\n'), '\n')
    return _cut(text, delimiter)


def _read(path, encoding, errors):
    with open(path, encoding=encoding, errors=errors) as file:
        return file.read()


def _read_files(paths, encoding, errors, delimiter, include_path):
    out = []
    for path in paths:
        lines = _lines(_read(path, encoding, errors), delimiter)
        out.extend([(line, path) for line in lines] if include_path else lines)
    return out


def _read_block(path, start, stop, encoding, errors, delimiter, include_path):
    """The lines that begin between two bytes."""
    with open(path, 'rb') as file:
        data = file.read()
    mark = (delimiter or '\n').encode(encoding)
    ends = []
    for at in (start, stop):
        found = data.find(mark, max(at - len(mark), 0)) if 0 < at < len(data) else -1
        ends.append(at if at == 0 else len(data) if found < 0 else found + len(mark))
    lines = _lines(data[ends[0]:ends[1]].decode(encoding, errors), delimiter)
    return [(line, path) for line in lines] if include_path else lines


def _size(text):
    return int(parse_bytes(text) if isinstance(text, str) else text)


def _expand(urlpath):
    paths = []
    for path in [urlpath] if isinstance(urlpath, str) else list(urlpath):
        found = sorted(glob(path)) if any([mark in path for mark in '*?[']) else [path]
        if not found:
            raise FileNotFoundError(2, 'No such file or directory', path)
        paths.extend(found)
    return paths


def read_text(urlpath, blocksize=None, compression='infer', encoding='utf-8', errors='strict',
              linedelimiter=None, collection=True, storage_options=None, files_per_partition=None,
              include_path=False):
    if blocksize is not None and files_per_partition is not None:
        raise ValueError('Only one of blocksize or files_per_partition can be set')
    paths = _expand(urlpath)
    _no_compression(paths, compression)
    options = (encoding, errors, linedelimiter, include_path)
    token = tokenize(paths, blocksize, files_per_partition, options)
    if blocksize is None:
        step = files_per_partition or 1
        for path in paths:
            os.path.getsize(path)
        groups = [paths[i:i + step] for i in range(0, len(paths), step)]
        blocks = [_call(f'read-text-{token}', i, _read_files, group, *options)
                  for i, group in enumerate(groups)]
    else:
        size = _size(blocksize)
        pieces = [(path, at, at + size) for path in paths
                  for at in range(0, max(os.path.getsize(path), 1), size)]
        blocks = [_call(f'read-block-{token}', i, _read_block, *piece, *options)
                  for i, piece in enumerate(pieces)]
    return from_delayed(blocks) if collection else blocks


def _write_part(part, path, encoding, last_endline):
    with open(path, 'w', encoding=encoding) as file:
        file.write('\n'.join([item.decode(encoding) if isinstance(item, bytes) else item for item in part]))
        if last_endline:
            file.write('\n')


def to_textfiles(b, path, name_function=None, compression='infer', encoding='utf-8', compute=True,
                 storage_options=None, last_endline=False, **kwargs):
    if isinstance(path, str):
        if '*' not in path:
            path = path.rstrip('/') + '/*.part'
        width = len(str(b.npartitions - 1))
        names = [name_function(i) if name_function else str(i).zfill(width) for i in range(b.npartitions)]
        paths = [path.replace('*', name) for name in names]
    else:
        paths = list(path)
        if len(paths) != b.npartitions:
            raise ValueError(f'expected {b.npartitions} paths, one for each partition, got {len(paths)}')
    _no_compression(paths, compression)
    name = f'to-textfiles-{tokenize(b, paths, last_endline)}'
    out = Bag([_call(name, i, _write_part, part, to, encoding or 'utf-8', last_endline)
               for i, (part, to) in enumerate(zip(b._parts, paths))], name)
    if not compute:
        return out.to_delayed()
    out.compute(**kwargs)
    return paths
