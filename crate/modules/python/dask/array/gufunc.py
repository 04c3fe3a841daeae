"""Functions of whole rows or matrices under broadcasting: `apply_gufunc`, `as_gufunc`, `gufunc`."""

import operator
import re

import numpy as np

from dask.array.core import Array, asarray, places
from dask.array.elementwise import blockwise, infer_dtype

# Natives: _alias, _call, tokenize.

_ARGUMENT = r'\((?:\w+(?:,\w+)*,?)?\)'
_SIGNATURE = rf'^(?:{_ARGUMENT}(?:,{_ARGUMENT})*,?)?->{_ARGUMENT}(?:,{_ARGUMENT})*$'


def _parsed(signature):
    """The named dimensions of each argument, and of the result or of each of several results."""
    signature = re.sub(r'\s+', '', signature)
    if not re.match(_SIGNATURE, signature):
        raise ValueError(f'Not a valid gufunc signature: {signature}')
    ins, outs = [[tuple(re.findall(r'\w+', each)) for each in re.findall(_ARGUMENT, text)]
                 for text in signature.split('->')]
    return ins, outs[0] if len(outs) == 1 else outs


def _normal_axes(axes, axis, keepdims, ins, outs):
    """Where each argument and each result has its named dimensions."""
    count = len(outs) if isinstance(outs, list) else 1
    outs = outs if count > 1 else [outs]
    if axes is not None and axis is not None:
        raise ValueError('Only one of `axis` or `axes` keyword arguments should be given')
    if axes and not isinstance(axes, list):
        raise ValueError('`axes` has to be of type list')
    named = [dims for dims in ins if dims]
    with_dims = len([dims for dims in outs if dims])
    if keepdims:
        if with_dims:
            raise ValueError('`keepdims` can only be used for scalar outputs')
        outs = len(outs) * [named[0]]
    if axis is not None:
        if not isinstance(axis, int):
            raise ValueError('`axis` argument has to be an integer value')
        if named and len(named[0]) != 1:
            raise ValueError('`axis` can be used only, if one core dimension is present')
        if any(dims != named[0] for dims in named):
            raise ValueError('To use `axis`, all core dimensions have to be equal')
    if axes is None:
        axes = [((axis,) if dims else ()) if axis is not None else tuple(range(-len(dims), 0)) for dims in ins + outs]
    axes = [(each,) if isinstance(each, int) else each for each in axes]
    if len(axes) != len(ins) + count and (with_dims or len(axes) != len(ins)):
        raise ValueError('The number of `axes` entries is not equal the number of input and output arguments')
    own, made = axes[:len(ins)], axes[len(ins):] or [tuple(range(-len(dims), 0)) for dims in outs]
    for at, (given, dims) in enumerate(zip(own, ins)):
        if len(given) != len(dims):
            raise ValueError(f'The number of `axes` entries for argument #{at} is not equal '
                             'the number of respective input core dimensions in signature')
    if keepdims:
        if any(dims != ins[0] for dims in ins):
            raise ValueError('To use `keepdims`, all core dimensions have to be equal')
        return own, [own[0] for _ in outs]
    for at, (given, dims) in enumerate(zip(made, outs)):
        if len(given) != len(dims):
            raise ValueError(f'The number of `axes` entries for argument #{at} is not equal '
                             'the number of respective output core dimensions in signature')
    return own, made


def _types(func, signature, args, kwargs, count, output_dtypes, meta, vectorize):
    """The type of the result, or of each of several."""
    if meta is not None and output_dtypes is not None:
        raise ValueError('Only one of `meta` and `output_dtypes` should be given (`meta` is preferred).')
    if meta is not None:
        several = isinstance(meta, (tuple, list))
        types = tuple([each.dtype for each in meta]) if several else getattr(meta, 'dtype', meta)
    elif output_dtypes is not None:
        types = tuple(output_dtypes) if isinstance(output_dtypes, (tuple, list)) else output_dtypes
    else:
        tried = np.vectorize(func, signature=signature) if vectorize else func
        types = infer_dtype(tried, args, kwargs, 'apply_gufunc', 'output_dtypes', count)
    if count is None:
        if isinstance(types, tuple) and len(types) == 1:
            types = types[0]
        if isinstance(types, tuple):
            raise ValueError('For a function with one output, must give a single item for `output_dtypes`/`meta`, '
                             'not a tuple or list.')
        return [np.dtype(types)]
    if not isinstance(types, tuple):
        raise ValueError(f'For a function with {count} outputs, must give a tuple or list for '
                         '`output_dtypes`/`meta`, not a single item.')
    if len(types) != count:
        raise ValueError(f'For a function with {count} outputs, must give a tuple or list of {count} items for '
                         f'`output_dtypes`/`meta`, not {len(types)}.')
    return [np.dtype(each) for each in types]


def _check(dims_of, args, sizes, allow_rechunk):
    """Refuses dimensions of several lengths or chunks."""
    lengths, chunkss = {}, {}
    for a, dims in zip(args, dims_of):
        for dim, size, chunks in zip(dims, a.shape, a.chunks):
            lengths.setdefault(dim, []).append(size)
            chunkss.setdefault(dim, []).append(chunks)
    for dim, own in lengths.items():
        if set(own) | {1} != {1, max(own)}:
            raise ValueError(f"Dimension `'{dim}'` with different lengths in arrays")
        if allow_rechunk:
            continue
        if dim in sizes and chunkss[dim][0][0] < sizes[dim]:
            raise ValueError(f"Core dimension `'{dim}'` consists of multiple chunks. To fix, rechunk into "
                             'a single chunk along this dimension or set `allow_rechunk=True`, but beware '
                             'that this may increase memory usage significantly.')
        if len({chunks for size, chunks in zip(own, chunkss[dim]) if size > 1}) > 1:
            raise ValueError(f"Dimension `'{dim}'` with different chunksize present")


def apply_gufunc(func, signature, *args, axes=None, axis=None, keepdims=False, output_dtypes=None,
                 output_sizes=None, vectorize=None, allow_rechunk=False, meta=None, **kwargs):
    if not isinstance(signature, str):
        raise TypeError('`signature` has to be of type string')
    signature = re.sub(r'\s+', '', signature)
    ins, outs = _parsed(signature)
    count = len(outs) if isinstance(outs, list) else None
    types = _types(func, signature, args, kwargs, count, output_dtypes, meta, vectorize)
    if vectorize:
        func = np.vectorize(func, signature=signature, otypes=types)
    own_axes, made_axes = _normal_axes(axes, axis, keepdims, ins, outs)
    args = [asarray(arg) for arg in args]
    if len(ins) != len(args):
        raise ValueError(f'According to `signature`, `func` requires {len(ins)} arguments, but {len(args)} given')
    turned = []
    for arg, own in zip(args, own_axes):
        own = tuple([at if at < 0 else at - arg.ndim for at in own])
        turned.append(arg.transpose(tuple([at for at in range(-arg.ndim, 0) if at not in own]) + own))
    loops = [a.ndim - len(dims) for a, dims in zip(turned, ins)]
    sizes = {}
    for a, loop, dims in zip(turned, loops, ins):
        sizes.update(zip(dims, a.shape[loop:]))
    sizes.update(output_sizes or {})
    most = max(loops, default=0)
    outer = [tuple([f'__loopdim{at}__' for at in range(most - loop, most)]) for loop in loops]
    dims_of = [loop + dims for loop, dims in zip(outer, ins)]
    _check(dims_of, turned, sizes, allow_rechunk)
    pairs = [each for pair in zip(turned, dims_of) for each in pair]
    rows = blockwise(func, max(outer, key=len, default=()), *pairs, concatenate=True, dtype=types[0], meta=True,
                     **kwargs)
    results = []
    for at, (dims, made, dtype) in enumerate(zip(outs if count else [outs], made_axes, types)):
        results.append(_result(rows, at, count, tuple([sizes[dim] for dim in dims]), made, dtype, keepdims))
    return tuple(results) if count else results[0]


def _result(rows, at, count, inner, axes, dtype, keepdims):
    """One of the results, its named dimensions where they are wanted."""
    word, _, token = rows.name.rpartition('-')
    name, parts = f'{word}_{at}-{token}', []
    for part, place in zip(rows._parts, places(rows.numblocks)):
        place = place + (0,) * len(inner)
        parts.append(_call(name, place, operator.getitem, part, at) if count else _alias(name, place, part))
    made = Array(parts, name, rows.chunks + tuple([(size,) for size in inner]), dtype)
    if keepdims:
        made = made[(slice(None),) * made.ndim + (np.newaxis,) * len(axes)]
    order = [None] * made.ndim
    for own, wanted in zip(range(-len(axes), 0), axes):
        order[wanted] = own
    rest = iter(range(made.ndim))
    return made.transpose([next(rest) if own is None else own for own in order])


class gufunc:
    """A function with its signature, to be called on arrays."""

    def __init__(self, pyfunc, *, signature=None, vectorize=False, axes=None, axis=None, keepdims=False,
                 output_sizes=None, output_dtypes=None, allow_rechunk=False, meta=None):
        self.pyfunc, self.signature, self.vectorize = pyfunc, signature, vectorize
        self.axes, self.axis, self.keepdims = axes, axis, keepdims
        self.output_sizes, self.output_dtypes = output_sizes, output_dtypes
        self.allow_rechunk, self.meta = allow_rechunk, meta

    def __call__(self, *args, allow_rechunk=False, **kwargs):
        return apply_gufunc(self.pyfunc, self.signature, *args, vectorize=self.vectorize, axes=self.axes,
                            axis=self.axis, keepdims=self.keepdims, output_sizes=self.output_sizes,
                            output_dtypes=self.output_dtypes, allow_rechunk=self.allow_rechunk or allow_rechunk,
                            meta=self.meta, **kwargs)


def as_gufunc(signature=None, **kwargs):
    known = {'vectorize', 'axes', 'axis', 'keepdims', 'output_sizes', 'output_dtypes', 'allow_rechunk', 'meta'}
    if kwargs.keys() - known:
        raise TypeError('Unsupported keyword argument(s) provided')

    def wrapped(pyfunc):
        return gufunc(pyfunc, signature=signature, **kwargs)
    return wrapped


# The package shows the class under the module's name.
__import__('sys').modules['dask.array'].gufunc = gufunc
