"""Products of arrays: `dot`, `matmul`, `tensordot`, `einsum`, `outer`."""

from numbers import Integral

import numpy as np

from dask.array.core import Array, asanyarray, asarray, from_array
from dask.array.elementwise import blockwise
from dask.array.reductions import reduction

# Natives: tokenize; and `chunk`, the module of what is done with chunks.


def _axes(axes):
    return (axes,) if isinstance(axes, Integral) else tuple(axes)


def tensordot(lhs, rhs, axes=2):
    lhs = lhs if isinstance(lhs, Array) else from_array(lhs)
    rhs = rhs if isinstance(rhs, Array) else from_array(rhs)
    if isinstance(axes, Integral):
        left, right = tuple(range(lhs.ndim - axes, lhs.ndim)), tuple(range(axes))
    else:
        left, right = map(_axes, axes)
    left_index, right_index = list(range(lhs.ndim)), list(range(lhs.ndim, lhs.ndim + rhs.ndim))
    out, adjust = left_index + right_index, {}
    for l, r in zip(left, right):
        out.remove(right_index[r])
        right_index[r] = left_index[l]
        adjust[left_index[l]] = _one
    result = blockwise(chunk.tensordot, out, lhs, left_index, rhs, right_index, token='tensordot',
                       dtype=np.promote_types(lhs.dtype, rhs.dtype), adjust_chunks=adjust, meta=True,
                       axes=(left, right))
    return result.sum(axis=[axis % lhs.ndim for axis in left])


def _one(length):
    return 1


def dot(a, b):
    return tensordot(a, b, axes=((a.ndim - 1,), (b.ndim - 2,)))


def vdot(a, b):
    return dot(asarray(a).conj().ravel(), asarray(b).ravel())


def matmul(a, b):
    a, b = asanyarray(a), asanyarray(b)
    if a.ndim == 0 or b.ndim == 0:
        raise ValueError('`matmul` does not support scalars.')
    row, column = a.ndim == 1, b.ndim == 1
    a = a[None, :] if row else a
    b = b[:, None] if column else b
    if a.ndim < b.ndim:
        a = a[(b.ndim - a.ndim) * (None,)]
    elif a.ndim > b.ndim:
        b = b[(a.ndim - b.ndim) * (None,)]
    left = tuple(range(a.ndim))
    right = tuple(range(a.ndim - 2)) + (left[-1], a.ndim)
    out = blockwise(chunk.matmul, tuple(range(a.ndim + 1)), a, left, b, right, token='matmul',
                    adjust_chunks={left[-1]: 1}, dtype=np.result_type(a.dtype, b.dtype), meta=True)
    if out.shape[-2] == 1:
        out = out.squeeze(-2)
    else:
        out = reduction(out, chunk._chunk_sum, chunk._chunk_sum, axis=-2, dtype=out.dtype, concatenate=False)
    out = out.squeeze(-2) if row else out
    return out.squeeze(-1) if column else out


def outer(a, b):
    a, b = asarray(a).flatten(), asarray(b).flatten()
    dtype = np.outer(np.ones(1, a.dtype), np.ones(1, b.dtype)).dtype
    return blockwise(chunk.outer_of, 'ij', a, 'i', b, 'j', dtype=dtype, token='outer', meta=True)


def einsum(*operands, dtype=None, optimize=False, split_every=None, **kwargs):
    inputs, output, arrays = _subscripts(operands)
    kernel = dtype
    dtype = np.result_type(*[a.dtype for a in arrays]) if dtype is None else np.dtype(dtype)
    gathered = sorted({i for own in inputs for i in own} - set(output))
    pairs = []
    for a, own in zip(arrays, inputs):
        if a.ndim != len(own):
            raise ValueError(f'Einstein sum subscript {own!r} does not fit an array of {a.ndim} dimensions')
        pairs += (a, tuple(own))
    result = blockwise(chunk.einsum, tuple(output) + tuple(gathered), *pairs, token='einsum', dtype=dtype,
                       adjust_chunks=dict.fromkeys(gathered, 1), meta=True,
                       subscripts=','.join(inputs) + '->' + output, kernel=kernel, count=len(gathered))
    if gathered:
        size = len(output)
        return result.sum(axis=list(range(size, size + len(gathered))), split_every=split_every)
    return result


def _subscripts(operands):
    """The letters of each operand and of the result, and the operands."""
    if not operands:
        raise ValueError('No input operands')
    if isinstance(operands[0], str):
        text, arrays = operands[0].replace(' ', ''), [asarray(a) for a in operands[1:]]
    else:
        text, arrays = _from_lists(operands)
    left, arrow, output = text.partition('->')
    inputs = left.split(',')
    if len(inputs) != len(arrays):
        raise ValueError('Number of einsum subscripts must be equal to the number of operands.')
    if '...' in text:
        inputs, output = _without_dots(inputs, output, arrow, arrays)
    elif not arrow:
        letters = ''.join(inputs)
        output = ''.join(sorted(i for i in set(letters) if letters.count(i) == 1))
    for i in output:
        if not any(i in own for own in inputs):
            raise ValueError(f'Output character {i} did not appear in the input')
    return inputs, output, arrays


def _from_lists(operands):
    """`einsum(a, [0, 1], b, [1, 2], [0, 2])` as letters."""
    letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
    arrays, inputs = list(operands[:-1:2]), operands[1::2]
    output = operands[-1] if len(operands) % 2 else None
    if output is None:
        arrays, inputs = list(operands[::2]), operands[1::2]

    def word(index):
        return ''.join('...' if i is Ellipsis else letters[i] for i in index)
    text = ','.join(map(word, inputs)) + ('' if output is None else '->' + word(output))
    return text, [asarray(a) for a in arrays]


def _without_dots(inputs, output, arrow, arrays):
    used = set(''.join(inputs) + output)
    free = [i for i in 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz' if i not in used]
    extra = [a.ndim - len(own.replace('...', '')) if '...' in own else 0 for a, own in zip(arrays, inputs)]
    longest = max(extra)
    names = ''.join(free[:longest])
    inputs = [own.replace('...', names[longest - count:]) for own, count in zip(inputs, extra)]
    if arrow:
        return inputs, output.replace('...', names)
    letters = ''.join(inputs)
    rest = ''.join(sorted(i for i in set(letters) if letters.count(i) == 1 and i not in names))
    return inputs, names + rest
