"""Steps that work on the chunks of each place: `elemwise`, `blockwise`, `map_blocks`, broadcasting."""

import inspect
import math
import warnings
from itertools import product
from numbers import Number

import numpy as np

from dask.array.chunks import common_blockdim, is_unknown, normalize_chunks, starts
from dask.array.core import Array, PerformanceWarning, asanyarray, asarray, flat, nested, places
from dask.array.rechunking import rechunk

# Natives: _call, _grid, tokenize, funcname; and `chunk`, the module of what is done with chunks.


def broadcast_shapes(*shapes):
    if len(shapes) == 1:
        return shapes[0]
    ndim, result = max([len(shape) for shape in shapes]), []
    for sizes in zip(*[(1,) * (ndim - len(shape)) + tuple(shape) for shape in shapes]):
        if any(size != size for size in sizes):
            size = np.nan
        else:
            size = 0 if 0 in sizes else max(sizes)
        if any(each not in (-1, 0, 1, size) and each == each for each in sizes):
            raise ValueError('operands could not be broadcast together with shapes '
                             + ' '.join([str(tuple(shape)) for shape in shapes]))
        result.append(size)
    return tuple(result)


def broadcast_chunks(*chunkss):
    """The chunks of what arrays with these chunks make together."""
    if not chunkss:
        return ()
    ndim, result = max(map(len, chunkss)), []
    for step in zip(*[((1,),) * (ndim - len(c)) + c for c in chunkss]):
        wide = [c for c in step if c != (1,)] or [step[0]]
        if any(c != wide[0] for c in wide):
            raise ValueError(f'Chunks do not align: {list(step)}')
        result.append(wide[0])
    return tuple(result)


def unify_chunks(*args, warn=True):
    """The chunks of each index, and the arrays cut so that they meet."""
    pairs = [(a if index is None else asanyarray(a), index) for a, index in zip(args[::2], args[1::2])]
    given = [(a, index) for a, index in pairs if index is not None]
    if not given:
        return {}, [a for a, _ in pairs]
    first, own = given[0]
    if len(given) == len(pairs) and all([index == own and a.chunks == first.chunks for a, index in given]):
        return dict(zip(own, first.chunks)), [a for a, _ in pairs]
    found = {}
    for a, index in given:
        for lengths, i in zip(a.chunks, index):
            found.setdefault(i, []).append(lengths)
    chunkss = {}
    for i, several in found.items():
        wide = [c for c in several if c != (1,)] or several
        chunkss[i] = common_blockdim(wide)
    if warn:
        _warn_of_many(chunkss, given)
    arrays = []
    for a, index in pairs:
        if index is not None:
            chunks = tuple([chunkss[i] if size > 1 or size != size else (1,) * size if size == 1 else lengths
                            for size, i, lengths in zip(a.shape, index, a.chunks)])
            if chunks != a.chunks and not any(map(is_unknown, chunks)):
                a = rechunk(a, chunks)
        arrays.append(a)
    return chunkss, arrays


def _warn_of_many(chunkss, given):
    before = max(a.npartitions for a, _ in given)
    after = math.prod(map(len, chunkss.values()))
    if after and after >= before * 10:
        warnings.warn(f'Increasing number of chunks by factor of {int(after / before)}', PerformanceWarning,
                      stacklevel=4)


def sample(x):
    """A small array of the same type and number of axes: what an operation gives shows its type."""
    return np.zeros((1,) * x.ndim, dtype=x.dtype)


def infer_dtype(func, args, kwargs, name, suggest='dtype', nout=None):
    """The type of what `func` gives, seen from what it makes of small arrays."""
    small = [sample(arg) if isinstance(arg, (Array, np.ndarray)) else arg for arg in args]
    try:
        with np.errstate(all='ignore'):
            result = func(*small, **kwargs)
    except OverflowError:
        raise
    except Exception as error:
        import traceback
        frames = traceback.format_exc()
        advice = f'Please specify the dtype explicitly using the `{suggest}` kwarg.\n\n' if suggest else ''
        text = (f'`dtype` inference failed in `{name}`.\n\n{advice}Original error is below:\n'
                f'------------------------\n{error!r}\n\nTraceback:\n---------\n{frames}')
    else:
        if nout is not None:
            return tuple([each.dtype for each in result])
        return getattr(result, 'dtype', type(result))
    raise ValueError(text)


def meta_of(func, args, kwargs):
    """What `func` makes of arrays without elements; `None` if it can not work on them."""
    def empty(value):
        if isinstance(value, (Array, np.ndarray)):
            return np.empty((0,) * value.ndim, dtype=value.dtype)
        return value
    kwargs = {key: empty(value) for key, value in kwargs.items()}
    with warnings.catch_warnings(), np.errstate(all='ignore'):
        warnings.simplefilter('ignore', RuntimeWarning)
        try:
            return func(*[empty(arg) for arg in args], **kwargs)
        except TypeError as error:
            if 'unexpected keyword argument' in str(error):
                raise
        except Exception:
            pass
    return None


def is_scalar(arg):
    """Whether NumPy takes the argument as a scalar rather than as an array."""
    return not getattr(arg, 'shape', ()) and not isinstance(arg, (Array, list, tuple)) \
        or (isinstance(arg, np.ndarray) and arg.ndim == 0)


# The types that functions give for types they are given; Python's numbers are looked at each time.
_types = {}


def _result_type(op, args):
    """The type that `op` gives, or `None` if it does not take such arguments."""
    key = None
    if all([isinstance(arg, Array) or type(arg) is float for arg in args]):
        key = (op, *[(arg.dtype, arg.ndim == 0) if isinstance(arg, Array) else float for arg in args])
        found = _types.get(key)
        if found is not None:
            return found
    small = [arg if is_scalar(arg) else np.zeros((1,) * max(1, arg.ndim), dtype=arg.dtype) for arg in args]
    try:
        dtype = infer_dtype(op, small, {}, 'elemwise', suggest=False)
    except OverflowError:
        raise
    except Exception:
        return None
    dtype = np.dtype(dtype)
    if key is not None:
        if len(_types) > 1000:
            _types.clear()
        _types[key] = dtype
    return dtype


def elemwise(op, *args, out=None, where=True, dtype=None, name=None, **kwargs):
    """`op` of each element, under broadcasting."""
    if kwargs:
        raise TypeError(f'{op.__name__} does not take the following keyword arguments {sorted(kwargs)}')
    out = _normal_out(out)
    args = [np.asarray(arg) if isinstance(arg, (list, tuple)) else arg for arg in args]
    if where is not True:
        where = False if where is None or where is False else asarray(where)
    arrays = [arg for arg in args if not is_scalar(arg)]
    extra = [each for each in (where, out) if isinstance(each, Array)]
    ndim = len(broadcast_shapes(*[getattr(each, 'shape', ()) for each in args + extra]))
    forced = dtype is not None or any([each.ndim == 0 for each in arrays])
    if dtype is None:
        dtype = _result_type(op, args)
        if dtype is None:
            return NotImplemented
    dtype = np.dtype(dtype)
    name = name or f'{funcname(op)}-{tokenize(op, dtype, where, *args)}'
    func, keywords = op, {}
    if where is not True:
        func, args, keywords = chunk.where_called, args + [where, out], {'ufunc': op}
    if forced:
        func, keywords = chunk.typed, {'wanted': dtype, 'inner': func, **keywords}
    pairs = []
    for arg in args:
        pairs += (arg, None if arg is None or is_scalar(arg) else tuple(range(arg.ndim))[::-1])
    result = blockwise(func, tuple(range(ndim))[::-1], *pairs, name=name, dtype=dtype, meta=True, **keywords)
    return handle_out(out, result)


def _normal_out(out):
    if isinstance(out, tuple):
        if len(out) > 1:
            raise NotImplementedError('The out parameter is not fully supported')
        out = out[0] if out else None
    if not (out is None or isinstance(out, Array)):
        raise NotImplementedError('The out parameter is not fully supported. Received type '
                                  f'{type(out).__name__}, expected Dask Array')
    return out


def handle_out(out, result):
    """The result, which `out` becomes if there is one."""
    out = _normal_out(out)
    if out is None:
        return result
    if out.shape != result.shape:
        raise ValueError('Mismatched shapes between result and out parameter. '
                         f'out={out.shape}, result={result.shape}')
    out._become(result)
    return out


def blockwise(func, out_ind, *args, name=None, token=None, dtype=None, adjust_chunks=None, new_axes=None,
              align_arrays=True, concatenate=None, meta=None, **kwargs):
    """`func` of the chunks that share indices: those in `out_ind` stay, all others are gathered."""
    name, counts, operands, chunks, dtype = _planned(func, out_ind, args, name, token, dtype, adjust_chunks,
                                                     new_axes, align_arrays, meta, kwargs)
    parts = _by_place(name, func, tuple(out_ind), counts, operands, concatenate, kwargs)
    return Array(parts, name, chunks, dtype)


def _planned(func, out_ind, args, name, token, dtype, adjust_chunks, new_axes, align_arrays, meta, kwargs):
    """What `blockwise` makes, before its tasks: the name, how many chunks each index has, the operands with their
    indices, the chunks and the type."""
    new_axes = new_axes or {}
    out_ind = tuple(out_ind)
    if len(set(out_ind)) != len(out_ind):
        raise ValueError('Repeated elements not allowed in output index',
                         [i for i in dict.fromkeys(out_ind) if out_ind.count(i) > 1])
    given = [(a, None if index is None else tuple(index)) for a, index in zip(args[::2], args[1::2])]
    unknown = set(out_ind) - {i for _, index in given if index for i in index} - set(new_axes)
    if unknown:
        raise ValueError('Unknown dimension', unknown)
    if align_arrays:
        chunkss, arrays = unify_chunks(*[each for pair in given for each in pair])
    else:
        chunkss, arrays = {}, [a for a, _ in given]
        for a, index in given:
            for lengths, i in zip(a.chunks, index) if index is not None else ():
                if i not in chunkss or len(lengths) > len(chunkss[i]):
                    chunkss[i] = lengths
    for i, lengths in new_axes.items():
        chunkss[i] = lengths if isinstance(lengths, tuple) else (lengths,)
    for a, (_, index) in zip(arrays, given):
        if index is not None and a.ndim != len(index):
            raise ValueError(f'Index string {"".join(map(str, index))} does not match array dimension '
                             f'{a.ndim}')
    if not name:
        name = (f'{token or funcname(func).strip("_")}-'
                f'{tokenize(func, out_ind, adjust_chunks, new_axes, str(dtype), given, **kwargs)}')
    if meta is None:
        meta = meta_of(func, args[::2], kwargs)
    if dtype is None:
        dtype = getattr(meta, 'dtype', None)
        if dtype is None:
            dtype = infer_dtype(func, args[::2], kwargs, 'blockwise')
    counts = {i: len(lengths) for i, lengths in chunkss.items()}
    operands = list(zip(arrays, [index for _, index in given]))
    chunks = _adjusted([chunkss[i] for i in out_ind], out_ind, adjust_chunks or {})
    return name, counts, operands, chunks, dtype


def _adjusted(chunks, out_ind, adjust):
    for axis, i in enumerate(out_ind):
        if i not in adjust:
            continue
        change, own = adjust[i], chunks[axis]
        if callable(change):
            chunks[axis] = tuple(map(change, own))
        elif isinstance(change, (tuple, list)):
            if len(change) != len(own):
                raise ValueError(f'Dimension {axis} has {len(own)} blocks, adjust_chunks specified with '
                                 f'{len(change)} blocks')
            chunks[axis] = tuple(change)
        elif isinstance(change, Number):
            chunks[axis] = (change,) * len(own)
        else:
            raise NotImplementedError('adjust_chunks values must be callable, int, or tuple')
    return tuple(chunks)


def _by_place(name, func, out_ind, counts, operands, concatenate, kwargs):
    """The calls for each place of the result."""
    grid = [counts[i] for i in out_ind]
    axis_of = {i: axis for axis, i in enumerate(out_ind)}
    if all([index is None or index is EACH or all([i in axis_of for i in index]) for _, index in operands]):
        given = [(a,) if index is None else a if index is EACH else
                 (a._parts, a.numblocks, [axis_of[i] for i in index]) for a, index in operands]
        return _grid(name, grid, func, given, kwargs)
    columns, axes = [], []
    for a, index in operands:
        if index is None:
            columns.append((a,))
        elif index is EACH:
            columns.append(a)
        else:
            columns.append([_gathered(a, index, dict(zip(out_ind, place)), counts) for place in places(grid)])
        gathered = [] if index is None or index is EACH else [i for i in index if i not in axis_of]
        axes.append(tuple(index.index(i) for i in gathered))
    if concatenate:
        columns[:0] = (func,), (axes,)
        func = chunk.concatenated
    return _grid(name, grid, func, columns, kwargs)


# Stands for the index of an operand that has one value for each place.
EACH = object()


def _gathered(a, index, place, counts):
    """An array's chunks at a place, in lists along the indices that the result does not have."""
    gathered = [i for i in index if i not in place]
    own = dict(zip(index, a.numblocks))
    items = []
    for spot in product(*[range(counts[i]) for i in gathered]):
        at = {**place, **dict(zip(gathered, spot))}
        items.append(a._parts[flat([0 if own[i] == 1 else at[i] for i in index], a.numblocks)])
    return nested(items, [counts[i] for i in gathered]) if gathered else items[0]


def map_blocks(func, *args, name=None, token=None, dtype=None, chunks=None, drop_axis=None, new_axis=None,
               enforce_ndim=False, meta=None, **kwargs):
    """`func` of each chunk, as it stands."""
    if not callable(func):
        raise TypeError('First argument must be callable function, not '
                        f'{type(func).__name__}\nUsage:   da.map_blocks(function, x)\n'
                        '   or:   da.map_blocks(function, x, y, z)')
    token = token or funcname(func)
    drop_axis = [drop_axis] if isinstance(drop_axis, Number) else list(drop_axis or [])
    new_axis = [new_axis] if isinstance(new_axis, Number) else new_axis
    arrays = [arg for arg in args if isinstance(arg, Array)]
    out_ind = tuple(range(max([a.ndim for a in arrays], default=0)))[::-1]
    pairs = []
    for arg in args:
        pairs += (arg, tuple(range(arg.ndim))[::-1] if isinstance(arg, Array) else None)
    if dtype is None and meta is None:
        try:
            meta = meta_of(func, args, kwargs)
        except Exception:
            pass
        dtype = infer_dtype(func, args, kwargs, 'map_blocks')
    out_ind, dropped, new_axes = _changed_axes(out_ind, drop_axis, new_axis, chunks)
    adjust = None
    if chunks is not None:
        if len(chunks) != len(out_ind):
            raise ValueError(f'Provided chunks have {len(chunks)} dims; expected {len(out_ind)} dims')
        adjust = dict(zip(out_ind, chunks))
    run = chunk.with_ndim if enforce_ndim else func
    if enforce_ndim:
        kwargs = {'expected_ndim': len(out_ind), '_func': func, **kwargs}
    name, counts, operands, chunks, dtype = _planned(run, out_ind, pairs, name, token, dtype, adjust, new_axes,
                                                     False, meta, kwargs)
    asks = _asked(func)
    if asks:
        result = Array([], name, chunks, dtype)
        told = {'block_id': lambda: list(places(result.numblocks)),
                'block_info': lambda: block_infos(result, out_ind, args, pairs[1::2], dropped)}
        first = [(run, None), (tuple(asks), None)] + [(told[word](), EACH) for word in asks]
        run, operands = chunk.told, first + operands
    parts = _by_place(name, run, tuple(out_ind), counts, operands, True, kwargs)
    return Array(parts, name, chunks, dtype)


def _asked(func):
    """Which of `block_id` and `block_info` a function takes."""
    try:
        names = inspect.signature(func).parameters
    except (TypeError, ValueError):
        return ()
    return [word for word in ('block_id', 'block_info') if word in names]


def _changed_axes(out_ind, drop_axis, new_axis, chunks):
    """The result's indices without dropped and with new axes, the dropped indices, the lengths of the new."""
    ndim, new_axes = len(out_ind), {}
    if drop_axis:
        if any(not -ndim <= axis < ndim for axis in drop_axis):
            raise ValueError(f'drop_axis out of range (drop_axis={drop_axis}, but output is {ndim}d).')
        drop_axis = [axis % ndim for axis in drop_axis]
        out_ind = tuple(i for axis, i in enumerate(out_ind) if axis not in drop_axis)
    if new_axis is None and chunks is not None and len(out_ind) < len(chunks):
        new_axis = range(len(chunks) - len(out_ind))
    if new_axis:
        out_ind = list(out_ind)
        for axis in sorted(new_axis):
            n = len(out_ind) + len(drop_axis)
            out_ind.insert(axis, n)
            new_axes[n] = chunks[axis] if chunks is not None else 1
        out_ind = tuple(out_ind)
        if max(new_axis) > max(out_ind):
            raise ValueError('New_axis values do not fill in all dimensions')
    return out_ind, drop_axis, new_axes


def block_infos(result, out_ind, args, indices, dropped):
    """What each call is told about the chunks that it gets and the one that it makes."""
    known = {}
    for i, (arg, index) in enumerate(zip(args, indices)):
        if index is None:
            continue
        bounds = [starts(lengths) if not dropped or ind in out_ind else [0, size]
                  for lengths, size, ind in zip(arg.chunks, arg.shape, index)]
        known[i] = arg.shape, bounds, tuple(len(each) - 1 for each in bounds), index
    out_bounds = [starts(lengths) for lengths in result.chunks]
    infos = []
    for place in places(result.numblocks):
        at = dict(zip(out_ind, place))
        info = {}
        for i, (shape, bounds, counts, index) in known.items():
            own = tuple(at.get(ind, 0) if count > 1 else 0 for ind, count in zip(index, counts))
            info[i] = {
                'shape': shape, 'num-chunks': counts,
                'array-location': [(b[j], b[j + 1]) for b, j in zip(bounds, own)],
                'chunk-location': own,
            }
        info[None] = {
            'shape': result.shape, 'num-chunks': result.numblocks,
            'array-location': [(b[j], b[j + 1]) for b, j in zip(out_bounds, place)],
            'chunk-location': place,
            'chunk-shape': tuple(lengths[j] for lengths, j in zip(result.chunks, place)),
            'dtype': result.dtype,
        }
        infos.append(info)
    return infos


def broadcast_to(x, shape, chunks=None, meta=None):
    x = asarray(x)
    shape = tuple(shape)
    if x.shape == shape and (chunks is None or chunks == x.chunks):
        return x
    new = len(shape) - x.ndim
    if new < 0 or any(a != b for a, b in zip(shape[new:], x.shape) if b != 1):
        raise ValueError(f'cannot broadcast shape {x.shape} to shape {shape}')
    if chunks is None:
        chunks = tuple((size,) for size in shape[:new]) + tuple(
            lengths if old > 1 else (size,) for lengths, old, size in zip(x.chunks, x.shape, shape[new:]))
    else:
        chunks = normalize_chunks(chunks, shape, dtype=x.dtype, previous_chunks=x.chunks)
        for old, own in zip(x.chunks, chunks[new:]):
            if old != own and old != (1,):
                raise ValueError(f'cannot broadcast chunks {x.chunks} to chunks {chunks}: new chunks must '
                                 'either be along a new dimension or a dimension of size 1')
    name = f'broadcast_to-{tokenize(x, shape, chunks)}'
    counts = [len(lengths) for lengths in chunks]
    axes = list(range(new, len(shape)))
    parts = _grid(name, counts, np.broadcast_to, [(x._parts, x.numblocks, axes), list(product(*chunks))], {})
    return Array(parts, name, chunks, x.dtype)


def broadcast_arrays(*args, subok=False):
    arrays = [asarray(arg) for arg in args]
    pairs = []
    for a in arrays:
        pairs += (a, tuple(range(a.ndim))[::-1])
    _, arrays = unify_chunks(*pairs, warn=False)
    shape = broadcast_shapes(*[a.shape for a in arrays])
    chunks = broadcast_chunks(*[a.chunks for a in arrays])
    return tuple(broadcast_to(a, shape, chunks) for a in arrays)
