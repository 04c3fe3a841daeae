"""Bags of records as lazy frames."""

from dask.bag.core import _parts

# Natives: tokenize.


def to_dataframe(bag, meta, columns):
    """A lazy frame with a partition for each of the bag's; its columns are `columns`, those of `meta`, or the
    keys of the first record."""
    import dask.dataframe as dd
    if meta is not None and columns is not None:
        raise ValueError("Can't specify both `meta` and `columns`")
    head = list(bag.take(1, warn=False))
    if meta is None and not head:
        raise ValueError('`dask.bag.Bag.to_dataframe` failed to properly infer metadata, please pass in metadata '
                         'via the `meta` keyword')
    names, types = _columns(head, meta, columns)
    name = f'to_dataframe-{tokenize(bag, names, types)}'
    parts = _parts(name, bag.npartitions, _frame, (bag, names, types))
    return dd.from_delayed(parts, meta=_frame(head, names, types))


def _columns(head, meta, columns):
    """The names of the columns, and the types that were asked for."""
    if meta is not None:
        pairs = meta.items() if isinstance(meta, dict) else meta
        if hasattr(meta, 'dtypes'):
            pairs = zip(meta.columns, meta.dtypes)
        types = {name: str(kind) for name, kind in pairs}
        return list(types), types
    if columns is not None:
        return list(columns), {}
    if not isinstance(head[0], dict):
        raise NotImplementedError('Bag.to_dataframe: records that are no dicts need names here: columns=[...]')
    return list(head[0]), {}


def _frame(part, names, types):
    import numpy
    import pandas
    rows = list(part)
    if rows and not isinstance(rows[0], (dict, tuple, list)):
        rows = [(row,) for row in rows]
    data = {}
    for at, name in enumerate(names):
        values = [row[name] if isinstance(row, dict) else row[at] for row in rows]
        kind = types.get(name, 'object')
        textual = kind in ('object', 'str', 'string', 'O', "<class 'str'>", "<class 'object'>")
        data[name] = values if textual else numpy.asarray(values, dtype=_KINDS.get(kind, kind))
    return pandas.DataFrame(data)


_KINDS = {"<class 'int'>": 'int64', "<class 'float'>": 'float64', "<class 'bool'>": 'bool'}
