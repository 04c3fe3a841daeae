"""Decompositions of chunked matrices, and what is solved with them: Dask's own algorithms, a task for each step on a
chunk."""

import operator
import warnings

import numpy as np

from dask.array.chunks import is_unknown
from dask.array.core import Array
from dask.array.joins import concatenate

# Natives: _alias, _call, _call_in, tokenize; and `chunk`, the module of what is done with chunks.


def _typed(function, dtype, at=0):
    """The type of one of the results of a decomposition of matrices of a type."""
    return np.asarray(function(np.ones((1, 1), dtype=dtype))[at]).dtype


def tsqr(data, compute_svd=False, _max_vchunk_size=None):
    """QR, or the singular values, of a tall matrix in one column of chunks."""
    if data.ndim != 2 or len(data.chunks[1]) != 1:
        raise ValueError('Input must have the following properties:\n'
                         '  1. Have two dimensions\n'
                         '  2. Have only one column of blocks\n\n'
                         'Note: This function (tsqr) supports QR decomposition in the case of\n'
                         'tall-and-skinny matrices (single column chunk/block; see qr)\n'
                         f'Current shape: {data.shape},\nCurrent chunksize: {data.chunksize}')
    token = tokenize(data, compute_svd)
    (m, n), heights = data.shape, data.chunks[0]
    known = not is_unknown(heights) and n == n
    first = [_call(f'qr-{token}', (i, 0), chunk.qr, part) for i, part in enumerate(data._parts)]
    q1, r1 = [[_call(f'getitem-{token}-{word}', (i, 0), operator.getitem, each, at)
               for i, each in enumerate(first)] for at, word in enumerate(('q1', 'r1'))]
    tallest = max(heights)
    if known and (_max_vchunk_size or tallest) >= 2 * n and len(heights) * n > tallest:
        q2, r = _of_stacks(data, r1, token, tallest)
    else:
        q2, r = _of_one_stack(r1, token, heights, n, known)
    q = [_call(f'dot-{token}-q3', (i, 0), np.dot, one, two) for i, (one, two) in enumerate(zip(q1, q2))]
    if compute_svd:
        return _singular(data, q, r, token)
    kind, width = _typed(np.linalg.qr, data.dtype), n
    rows = n
    if known:
        width = rows = min(m, n)
    elif n != n:
        width = rows = np.nan
    return (Array(q, f'dot-{token}-q3', (heights, (width,)), kind),
            Array([r], f'getitem-{token}-r2', ((rows,), (n,)), kind))


def _of_one_stack(r1, token, heights, n, known):
    """All of the triangles at once: the pieces of their orthogonal factor, and the triangle of all."""
    stacked = _call(f'stack-{token}-r1', (0, 0), chunk.stacked, r1)
    both = _call(f'qr-{token}-qr2', (0, 0), np.linalg.qr, stacked)
    q = _call(f'getitem-{token}-q2-aux', (0, 0), operator.getitem, both, 0)
    pieces, start = [], 0
    for i, height in enumerate(heights):
        if known:
            cut = (slice(start, start + min(height, n)), slice(0, n))
            start = cut[0].stop
            pieces.append(_call(f'getitem-{token}-q2', (i, 0), operator.getitem, q, cut))
        else:
            pieces.append(_call(f'getitem-{token}-q2', (i, 0), chunk.own_rows, q, i, r1))
    return pieces, _call(f'getitem-{token}-r2', (0, 0), operator.getitem, both, 1)


def _of_stacks(data, r1, token, tallest):
    """The triangles in stacks as high as the highest chunk, which are decomposed in turn."""
    (_, n), stacks, height = data.shape, [[]], 0
    for i, own in enumerate(data.chunks[0]):
        rows = min(own, n)
        if height + rows > tallest:
            stacks.append([])
            height = 0
        stacks[-1].append((i, rows))
        height += rows
    name = f'stack-{token}-r1'
    parts = [_call(name, (i, 0), chunk.stacked, [r1[at] for at, _ in stack]) for i, stack in enumerate(stacks)]
    chunks = (tuple([sum([rows for _, rows in stack]) for stack in stacks]), (n,))
    q, r = tsqr(Array(parts, name, chunks, _typed(np.linalg.qr, data.dtype)), _max_vchunk_size=tallest)
    pieces = []
    for part, stack in zip(q._parts, stacks):
        start = 0
        for at, rows in stack:
            cut = (slice(start, start + rows), slice(0, n))
            start += rows
            pieces.append(_call(f'getitem-{token}-q2', (at, 0), operator.getitem, part, cut))
    return pieces, _alias(f'r-inner-{token}', (0, 0), r._parts[0])


def _singular(data, q, r, token):
    """The singular values of a triangle, and its vectors turned by the orthogonal factor before it."""
    m, n = data.shape
    all_three = _call(f'svd-{token}-2', (0, 0), np.linalg.svd, r)
    u, s, v = [_call(f'getitem-{token}-{word}2', (0,) if word == 's' else (0, 0), operator.getitem, all_three, at)
               for at, word in enumerate(('u', 's', 'v'))]
    name = f'dot-{token}-u4'
    parts = [_call(name, (i, 0), np.dot, each, u) for i, each in enumerate(q)]
    k = min(m, n) if m == m and n == n else n
    kind = _typed(np.linalg.svd, data.dtype)
    real = _typed(np.linalg.svd, data.dtype, 1)
    return (Array(parts, name, (data.chunks[0], (k,)), kind),
            Array([s], f'getitem-{token}-s2', ((k,),), real),
            Array([v], f'getitem-{token}-v2', ((n,), (n,)), kind))


def sfqr(data, name=None):
    """QR of a flat matrix in one row of chunks: the first of them gives the orthogonal factor."""
    if data.ndim != 2 or len(data.chunks[0]) != 1 or not (data.chunks[0][0] <= data.chunks[1][0]
                                                          or len(data.chunks[1]) == 1):
        raise ValueError('Input must have the following properties:\n'
                         '  1. Have two dimensions\n'
                         '  2. Have only one row of blocks\n'
                         '  3. Either one column of blocks or (first) chunk size on cols\n'
                         '     is at most that on rows (e.g.: for a 5x20 matrix,\n'
                         '     chunks=((5), (8,4,8)) is fine, but chunks=((5), (4,8,8)) is not;\n'
                         '     still, prefer something simple like chunks=(5,10) or chunks=5)\n\n'
                         'Note: This function (sfqr) supports QR decomposition in the case\n'
                         'of short-and-fat matrices (single row chunk/block; see qr)')
    prefix = (name or f'sfqr-{tokenize(data)}') + '_'
    (m, n), width, kind = data.shape, data.chunks[1][0], _typed(np.linalg.qr, data.dtype)
    both = _call(f'{prefix}Q_R_1', (0, 0), np.linalg.qr, data._parts[0])
    q, r = [Array([_call(f'{prefix}{word}', (0, 0), operator.getitem, both, at)], f'{prefix}{word}', chunks, kind)
            for at, (word, chunks) in enumerate((('Q', ((m,), (min(m, n),))),
                                                 ('R_1', ((min(m, n),), (width,)))))]
    if len(data.chunks[1]) == 1:
        return q, r
    rest = Array(data._parts[1:], f'{prefix}A_rest', (data.chunks[0], data.chunks[1][1:]), kind)
    return q, concatenate([r, q.T.dot(rest)], axis=1)


def qr(a):
    if len(a.chunks[1]) == 1 and len(a.chunks[0]) > 1:
        return tsqr(a)
    if len(a.chunks[0]) == 1:
        return sfqr(a)
    raise NotImplementedError(
        'qr currently supports only tall-and-skinny (single column chunk/block; see tsqr)\n'
        'and short-and-fat (single row chunk/block; see sfqr) matrices\n\n'
        'Consider use of the rechunk method. For example,\n\n'
        "x.rechunk({0: -1, 1: 'auto'}) or x.rechunk({0: 'auto', 1: -1})\n\n"
        'which rechunk one shorter axis to a single chunk, while allowing\n'
        'the other axis to automatically grow/shrink appropriately.')


def svd_flip(u, v, u_based_decision=False):
    """Signs of the vectors so that each row of `v` (or column of `u`) sums to 0 or more."""
    if u_based_decision:
        dtype, signs = u.dtype, u.sum(axis=0, keepdims=True)
    else:
        dtype, signs = v.dtype, v.sum(axis=1, keepdims=True).T
    signs = 2.0 * ((signs >= 0) - 0.5).astype(dtype)
    return u * signs, v * signs.T


def svd(a, coerce_signs=True, full_matrices=False):
    if full_matrices:
        raise NotImplementedError('full_matrices=True is not implemented for dask arrays. '
                                  'Use full_matrices=False to compute the reduced SVD.')
    if a.ndim != 2:
        raise ValueError(f'Array must be 2D.\nInput shape: {a.shape}\nInput ndim: {a.ndim}\n')
    rows, columns = a.numblocks
    if rows > 1 and columns > 1:
        raise NotImplementedError(
            'Array must be chunked in one dimension only. '
            'This function (svd) only supports tall-and-skinny or short-and-fat '
            'matrices (see da.linalg.svd_compressed for SVD on fully chunked arrays).\n'
            f'Input shape: {a.shape}\nInput numblocks: {a.numblocks}\n')
    if rows == columns == 1:
        u, s, v = _svd_of_one(a)
    elif rows > columns:
        u, s, v = tsqr(a, compute_svd=True)
    else:
        v, s, u = [each.T for each in tsqr(a.T, compute_svd=True)]
    k = min(a.shape)
    if rows * columns > 1 and (a.shape[0] < a.shape[1] if rows > columns else a.shape[0] > a.shape[1]):
        u, v = u[:, :k], v[:k, :]
    return _flipped(u, s, v) if coerce_signs else (u, s, v)


def _flipped(u, s, v):
    u, v = svd_flip(u, v)
    return u, s, v


def _svd_of_one(a):
    token, (m, n), k = tokenize(a), a.shape, min(a.shape)
    kind = _typed(np.linalg.svd, a.dtype)
    real = _typed(np.linalg.svd, a.dtype, 1)
    three = _call(f'svd-{token}', (0, 0), chunk.reduced_svd, a._parts[0])
    made = []
    for at, (chunks, dtype) in enumerate(((((m,), (k,)), kind), (((k,),), real), (((k,), (n,)), kind))):
        name = f'getitem-{token}-{at}'
        made.append(Array([_call(name, (0,) * len(chunks), operator.getitem, three, at)], name, chunks, dtype))
    return made


def compression_level(n, q, n_oversamples=10, min_subspace_size=20):
    return min(max(min_subspace_size, q + n_oversamples), n)


def compression_matrix(data, q, iterator='power', n_power_iter=0, n_oversamples=10, seed=None, compute=False):
    """A few random combinations of a matrix's columns, made orthogonal: most of what the matrix says."""
    from dask.array.random import RandomState, default_rng
    if iterator not in ('power', 'QR'):
        raise ValueError(f"Iterator '{iterator}' not valid, must one one of ['power', 'QR']")
    m, n = data.shape
    level = compression_level(min(m, n), q, n_oversamples=n_oversamples)
    state = seed if isinstance(seed, RandomState) else default_rng(seed)
    omega = state.standard_normal(size=(n, level), chunks=(data.chunks[1], (level,)))
    omega = omega.astype(np.float32 if data.dtype == np.float32 else np.float64)
    kept = (lambda x: x.persist()) if compute else (lambda x: x)
    if iterator == 'power':
        mat = data.dot(omega)
        for _ in range(n_power_iter):
            mat = data.dot(kept(data.T.dot(kept(mat))))
        q, _ = tsqr(mat)
        return q.T
    q, _ = tsqr(data.dot(omega))
    for _ in range(n_power_iter):
        q, _ = tsqr(data.T.dot(kept(q)))
        q, _ = tsqr(data.dot(kept(q)))
    return q.T


def svd_compressed(a, k, iterator='power', n_power_iter=0, n_oversamples=10, seed=None, compute=False,
                   coerce_signs=True):
    """The `k` largest singular values and their vectors, nearly, of a matrix chunked both ways."""
    comp = compression_matrix(a, k, iterator=iterator, n_power_iter=n_power_iter, n_oversamples=n_oversamples,
                              seed=seed, compute=compute)
    if compute:
        comp = comp.persist()
    v, s, u = tsqr(comp.dot(a).T, compute_svd=True)
    u, v = comp.T.dot(u.T), v.T
    u, s, v = u[:, :k], s[:k], v[:k, :]
    return _flipped(u, s, v) if coerce_signs else (u, s, v)


def _square_chunks(a, word):
    """How many chunks a square matrix has along an axis, all of which are squares of the same size."""
    if a.ndim != 2:
        raise ValueError(f'Dimension must be 2 to perform {word} decomposition')
    if a.shape[0] != a.shape[1]:
        raise ValueError(f'Input must be a square matrix to perform {word} decomposition')
    if len(set(a.chunks[0] + a.chunks[1])) != 1:
        raise ValueError(f'All chunks must be a square matrix to perform {word} decomposition. '
                         'Use .rechunk method to change the size of chunks.')
    return len(a.chunks[0])


def _grid_of(a):
    """The chunks of a matrix by row and column."""
    width = a.numblocks[1]
    return {(i, j): a._parts[i * width + j] for i in range(a.numblocks[0]) for j in range(width)}


class _Steps:
    """The steps of one algorithm, each under a name of its own."""

    def __init__(self, *parts):
        self.token = tokenize(*parts)

    def run(self, word, place, function, *args):
        return _call(f'{word}-{self.token}', place, function, *args)

    def less(self, word, place, target, pairs):
        """`target` less the sum of some products."""
        if not pairs:
            return target
        products = [self.run(f'{word}-dot', (*place, p), np.dot, one, two) for p, (one, two) in enumerate(pairs)]
        return self.run(f'{word}-less', place, chunk.less_all, target, products)

    def array(self, word, parts, a, dtype):
        return Array(parts, f'{word}-{self.token}', a.chunks, dtype)


def lu(a):
    """`p @ l @ u` with a permutation, a lower and an upper triangle; rows are exchanged within a row of chunks."""
    count = _square_chunks(a, 'lu')
    steps, own = _Steps(a, 'lu'), _grid_of(a)
    kind = np.result_type(a.dtype, np.float64) if a.dtype.kind != 'f' else a.dtype
    p, l, u, moved = {}, {}, {}, {}
    for i in range(count):
        target = steps.less('lu-ii', (i, i), own[i, i], [(moved[i, k], u[k, i]) for k in range(i)])
        three = steps.run('lu-lu', (i, i), chunk.lu, target)
        p[i, i], l[i, i], u[i, i] = [steps.run(f'lu-{word}', (i, i), operator.getitem, three, at)
                                     for at, word in enumerate('plu')]
        back = steps.run('lu-p-inv', (i, i), np.transpose, p[i, i])
        for k in range(i):
            l[i, k] = steps.run('lu-l', (i, k), np.dot, back, moved[i, k])
        for j in range(i + 1, count):
            target = steps.run('lu-swap', (i, j), np.dot, back, own[i, j])
            target = steps.less('lu-ij', (i, j), target, [(l[i, k], u[k, j]) for k in range(i)])
            u[i, j] = steps.run('lu-u', (i, j), chunk.solve_triangle, l[i, i], target, True)
        for k in range(i + 1, count):
            target = steps.less('lu-ki', (k, i), own[k, i], [(moved[k, q], u[q, i]) for q in range(i)])
            moved[k, i] = steps.run('lu-l-permuted', (k, i), chunk.solve_right, u[i, i], target)
    size = a.chunks[0][0]
    for word, grid in (('p', p), ('l', l), ('u', u)):
        for i in range(count):
            for j in range(count):
                if (i, j) not in grid:
                    grid[i, j] = steps.run(f'lu-{word}', (i, j), chunk.filled, (size, size), 0, kind)
    order = [(i, j) for i in range(count) for j in range(count)]
    return tuple([steps.array(f'lu-{word}', [grid[place] for place in order], a, kind)
                  for word, grid in (('p', p), ('l', l), ('u', u))])


def solve_triangular(a, b, lower=False):
    if a.ndim != 2:
        raise ValueError('a must be 2 dimensional')
    if b.ndim > 2:
        raise ValueError('b must be 1 or 2 dimensional')
    if a.shape[1] != b.shape[0]:
        raise ValueError('a.shape[1] and b.shape[0] must be equal')
    if a.chunks[1] != b.chunks[0]:
        raise ValueError('a.chunks[1] and b.chunks[0] must be equal. '
                         'Use .rechunk method to change the size of chunks.')
    steps, own, rows = _Steps(a, b, lower, 'triangular'), _grid_of(a), len(a.chunks[1])
    columns = 1 if b.ndim == 1 else len(b.chunks[1])
    solved = {}
    for i in range(rows) if lower else reversed(range(rows)):
        before = range(i) if lower else range(i + 1, rows)
        for j in range(columns):
            target = steps.less('solve-tri', (i, j), b._parts[i * columns + j],
                                [(own[i, k], solved[k, j]) for k in before])
            place = (i,) if b.ndim == 1 else (i, j)
            solved[i, j] = steps.run('solve-triangular', place, chunk.solve_triangle, own[i, i], target, lower)
    kind = np.linalg.solve(np.eye(2, dtype=a.dtype), np.ones(2, dtype=b.dtype)).dtype
    parts = [solved[i, j] for i in range(rows) for j in range(columns)]
    return Array(parts, f'solve-triangular-{steps.token}', b.chunks, kind)


def solve(a, b, sym_pos=None, assume_a='gen'):
    if sym_pos is not None:
        warnings.warn('The sym_pos keyword is deprecated and should be replaced by using ``assume_a = \'pos\'``.'
                      '``sym_pos`` will be removed in a future version.', FutureWarning, stacklevel=2)
        assume_a = 'pos' if sym_pos else assume_a
    if assume_a == 'pos':
        lower, upper = _cholesky(a)
    elif assume_a == 'gen':
        p, lower, upper = lu(a)
        b = p.T.dot(b)
    else:
        raise ValueError(f"assume_a = {assume_a!r} is not a recognized matrix structure, valid structures in Dask "
                         "are 'pos' and 'gen'.")
    return solve_triangular(upper, solve_triangular(lower, b, lower=True))


def inv(a):
    from dask.array.creation import eye
    return solve(a, eye(a.shape[0], chunks=a.chunks[0][0]))


def cholesky(a, lower=False):
    both = _cholesky(a)
    return both[0] if lower else both[1]


def _cholesky(a):
    count = _square_chunks(a, 'cholesky')
    steps, own = _Steps(a, 'cholesky'), _grid_of(a)
    kind = np.linalg.cholesky(np.array([[1, 2], [2, 5]], dtype=a.dtype)).dtype
    low, up, size = {}, {}, a.chunks[0][0]
    for i in range(count):
        target = steps.less('cholesky-ii', (i, i), own[i, i], [(low[i, p], up[p, i]) for p in range(i)])
        low[i, i] = steps.run('cholesky', (i, i), np.linalg.cholesky, target)
        up[i, i] = steps.run('cholesky-upper', (i, i), chunk.turned, low[i, i])
        for k in range(i + 1, count):
            target = steps.less('cholesky-ik', (i, k), own[i, k], [(low[i, p], up[p, k]) for p in range(i)])
            up[i, k] = steps.run('cholesky-upper', (i, k), chunk.solve_triangle, low[i, i], target, True)
            low[k, i] = steps.run('cholesky', (k, i), chunk.turned, up[i, k])
            low[i, k] = steps.run('cholesky', (i, k), chunk.filled, (size, size), 0, kind)
            up[k, i] = steps.run('cholesky-upper', (k, i), chunk.filled, (size, size), 0, kind)
    order = [(i, j) for i in range(count) for j in range(count)]
    return tuple([steps.array(word, [grid[place] for place in order], a, kind)
                  for word, grid in (('cholesky', low), ('cholesky-upper', up))])


def lstsq(a, b):
    """The least squares: the solution, the squares that are left, the rank, the singular values."""
    q, r = qr(a)
    x = solve_triangular(r, q.T.conj().dot(b))
    left = b - a.dot(x)
    left = abs(left ** 2).sum(axis=0, keepdims=b.ndim == 1)
    token = tokenize(a, b)
    name = f'lstsq-rank-{token}'
    rank = Array([_call(name, (), np.linalg.matrix_rank, r._parts[0])], name, (), int)
    name = f'lstsq-singular-{token}'
    singular = _call(name, (0,), chunk.singular_of_triangle, r._parts[0])
    return x, left, rank, Array([singular], name, ((r.shape[0],),), left.dtype)
