# Differences, gradients, interpolation, convolution, products.


def diff(a, n=1, axis=-1, prepend=None, append=None):
    if n == 0:
        return a
    if n < 0:
        raise ValueError(f"order must be non-negative but got {n!r}")
    a = asanyarray(a)
    if a.ndim == 0:
        raise ValueError("diff requires input that is at least one dimensional")
    axis = _normalize_axis(axis, a.ndim)
    parts = []
    for given in (prepend, append):
        if given is not None:
            given = asanyarray(given)
            if given.ndim == 0:
                given = broadcast_to(given, a.shape[:axis] + (1,) + a.shape[axis + 1:])
        parts.append(given)
    if prepend is not None or append is not None:
        a = concatenate([part for part in (parts[0], a, parts[1]) if part is not None], axis)
    before = (slice(None),) * axis
    later, earlier = before + (slice(1, None),), before + (slice(None, -1),)
    for _ in range(n):
        a = not_equal(a[later], a[earlier]) if a.dtype.kind == 'b' else subtract(a[later], a[earlier])
    return a


def gradient(f, *varargs, axis=None, edge_order=1):
    f = asanyarray(f)
    axes = tuple(range(f.ndim)) if axis is None else _axis_tuple(axis, f.ndim)
    n = len(varargs)
    if n == 0:
        dx = [1.0] * len(axes)
    elif n == 1 and ndim(varargs[0]) == 0:
        dx = list(varargs) * len(axes)
    elif n == len(axes):
        dx = list(varargs)
        for at, distances in enumerate(dx):
            distances = asanyarray(distances)
            if distances.ndim == 0:
                continue
            if distances.ndim != 1:
                raise ValueError("distances must be either scalars or 1d")
            if len(distances) != f.shape[axes[at]]:
                raise ValueError("when 1d, distances must match the length of the corresponding dimension")
            if distances.dtype.kind in 'iu':
                distances = distances.astype(float64)
            steps = diff(distances)
            dx[at] = steps[0] if (steps == steps[0]).all() else steps
    else:
        raise TypeError("invalid number of arguments")
    if edge_order > 2:
        raise ValueError("'edge_order' greater than 2 not supported")
    if f.dtype.kind in 'iub':
        f = f.astype(float64)
    results = []
    for along, h in zip(axes, dx):
        if f.shape[along] < edge_order + 1:
            raise ValueError("Shape of array too small to calculate a numerical gradient, "
                             "at least (edge_order + 1) elements are required.")
        results.append(moveaxis(_slopes(moveaxis(f, along, 0), h, edge_order), 0, along))
    return results[0] if len(axes) == 1 else tuple(results)


def _slopes(f, h, edge_order):
    out = empty(f.shape, dtype=f.dtype)
    even = ndim(h) == 0
    if even:
        out[1:-1] = (f[2:] - f[:-2]) / (2. * h)
    else:
        column = (-1,) + (1,) * (f.ndim - 1)
        dx1, dx2 = h[:-1].reshape(column), h[1:].reshape(column)
        a, b, c = -dx2 / (dx1 * (dx1 + dx2)), (dx2 - dx1) / (dx1 * dx2), dx1 / (dx2 * (dx1 + dx2))
        out[1:-1] = a * f[:-2] + b * f[1:-1] + c * f[2:]
    if edge_order == 1:
        out[0] = (f[1] - f[0]) / (h if even else h[0])
        out[-1] = (f[-1] - f[-2]) / (h if even else h[-1])
        return out
    if even:
        a, b, c = -1.5 / h, 2. / h, -0.5 / h
        d, e, g = 0.5 / h, -2. / h, 1.5 / h
    else:
        dx1, dx2 = h[0], h[1]
        a, b, c = -(2. * dx1 + dx2) / (dx1 * (dx1 + dx2)), (dx1 + dx2) / (dx1 * dx2), -dx1 / (dx2 * (dx1 + dx2))
        dx1, dx2 = h[-2], h[-1]
        d, e, g = dx2 / (dx1 * (dx1 + dx2)), -(dx2 + dx1) / (dx1 * dx2), (2. * dx2 + dx1) / (dx2 * (dx1 + dx2))
    out[0] = a * f[0] + b * f[1] + c * f[2]
    out[-1] = d * f[-3] + e * f[-2] + g * f[-1]
    return out


def interp(x, xp, fp, left=None, right=None, period=None):
    if iscomplexobj(fp):
        fp = asarray(fp)
        edges = [None if edge is None else complex(edge) for edge in (left, right)]
        real_, imag_ = [[None if edge is None else getattr(edge, part) for edge in edges] for part in ('real', 'imag')]
        return interp(x, xp, fp.real, *real_, period) + 1j * interp(x, xp, fp.imag, *imag_, period)
    x, xp, fp = asarray(x, dtype=float64), asarray(xp, dtype=float64), asarray(fp, dtype=float64)
    if xp.ndim != 1 or fp.ndim != 1:
        raise ValueError("Data points must be 1-D sequences" if period is not None
                         else "object too deep for desired array")
    if xp.shape[0] != fp.shape[0]:
        raise ValueError("fp and xp are not of the same length.")
    if xp.size == 0:
        raise ValueError("array of sample points is empty")
    if period is not None:
        if period == 0:
            raise ValueError("period must be a non-zero value")
        period = _abs(period)
        left = right = None
        x, xp = x % period, xp % period
        order = argsort(xp)
        xp, fp = xp[order], fp[order]
        xp = concatenate((xp[-1:] - period, xp, xp[0:1] + period))
        fp = concatenate((fp[-1:], fp, fp[0:1]))
    if xp.size == 1:
        result = full(x.shape, fp[0])
    else:
        place = clip(searchsorted(xp, x, side='right') - 1, 0, xp.size - 2)
        before, after = fp[place], fp[place + 1]
        with errstate(all='ignore'):
            slope = (after - before) / (xp[place + 1] - xp[place])
            result = slope * (x - xp[place]) + before
            # With something infinite, from the other side; between two that are equal there is nothing to compute.
            result = where(isnan(result), slope * (x - xp[place + 1]) + after, result)
        result = where(isnan(result) & (before == after), before, result)
        result = where(x == xp[place], before, where(x == xp[place + 1], after, result))
    result = where(x < xp[0], fp[0] if left is None else left, result)
    result = where(x > xp[-1], fp[-1] if right is None else right, result)
    result = where(x == xp[-1], fp[-1], result)
    return where(isnan(x), x, result)[()]


def trapezoid(y, x=None, dx=1.0, axis=-1):
    y = asanyarray(y)
    if x is None:
        d = dx
    else:
        x = asanyarray(x)
        if x.ndim == 1:
            d = diff(x)
            d = d.reshape([-1 if at == axis % y.ndim else 1 for at in range(y.ndim)])
        else:
            d = diff(x, axis=axis)
    turned = moveaxis(y, axis, -1)
    pairs = moveaxis(turned[..., 1:] + turned[..., :-1], -1, axis)
    return (d * pairs / 2.0).sum(axis)


def _cumulative(run, first, x, axis, dtype, out, include_initial):
    x = atleast_1d(x)
    if axis is None and x.ndim > 1:
        raise ValueError("For arrays which have more than one dimension ``axis`` argument is required.")
    axis = 0 if axis is None else axis
    result = run(x, axis=axis, dtype=dtype)
    if include_initial:
        result = concatenate([first(take(result, [0], axis=axis)), result], axis=axis)
    return _put(result, out)


def cumulative_sum(x, /, *, axis=None, dtype=None, out=None, include_initial=False):
    return _cumulative(cumsum, zeros_like, x, axis, dtype, out, include_initial)


def convolve(a, v, mode='full'):
    a, v = array(a, copy=None, ndmin=1), array(v, copy=None, ndmin=1)
    if len(v) > len(a):
        a, v = v, a
    if len(a) == 0:
        raise ValueError('a cannot be empty')
    if len(v) == 0:
        raise ValueError('v cannot be empty')
    return _correlated(a, v[::-1], mode)


def correlate(a, v, mode='valid'):
    a, v = array(a, copy=None, ndmin=1), array(v, copy=None, ndmin=1)
    if len(a) == 0 or len(v) == 0:
        raise ValueError("first argument cannot be empty" if len(a) == 0 else "second argument cannot be empty")
    v = conjugate(v) if v.dtype.kind == 'c' else v
    if len(v) > len(a):
        return _correlated(v, a, mode)[::-1]
    return _correlated(a, v, mode)


def _correlated(a, v, mode):
    if mode not in ('full', 'same', 'valid', 0, 1, 2):
        raise ValueError(f"mode must be one of 'valid', 'same', or 'full' (got '{mode}')")
    n, m = len(a), len(v)
    kind = result_type(a.dtype, v.dtype)
    full_ = zeros(n + m - 1, dtype=kind)
    for at in range(m):
        full_[at:at + n] += a * v[m - 1 - at]
    if mode in ('full', 2):
        return full_
    if mode in ('valid', 0):
        return full_[m - 1:n]
    start = (m - 1) // 2
    return full_[start:start + n]


def outer(a, b, out=None):
    return multiply(asarray(a).ravel()[:, newaxis], asarray(b).ravel()[newaxis, :], out=out)


def inner(a, b, /):
    a, b = asarray(a), asarray(b)
    if a.ndim == 0 or b.ndim == 0:
        return multiply(a, b)
    if a.shape[-1] != b.shape[-1]:
        raise ValueError(f"shapes {_tight(a.shape)} and {_tight(b.shape)} not aligned: {a.shape[-1]} "
                         f"(dim {a.ndim - 1}) != {b.shape[-1]} (dim {b.ndim - 1})")
    return tensordot(a, b, axes=(-1, -1))


def _tight(shape_):
    return str(tuple(shape_)).replace(' ', '')


def vdot(a, b, /):
    a, b = asarray(a).ravel(), asarray(b).ravel()
    return dot(conjugate(a) if a.dtype.kind == 'c' else a, b)


def vecdot(x1, x2, /, axis=-1):
    x1 = asarray(x1)
    return (conjugate(x1) * x2 if x1.dtype.kind == 'c' else x1 * asarray(x2)).sum(axis)


def tensordot(a, b, axes=2):
    try:
        axes_a, axes_b = axes
    except TypeError:
        axes_a, axes_b = list(range(-axes, 0)), list(range(axes))
    axes_a = list(axes_a) if isinstance(axes_a, (list, tuple)) else [axes_a]
    axes_b = list(axes_b) if isinstance(axes_b, (list, tuple)) else [axes_b]
    a, b = asarray(a), asarray(b)
    if len(axes_a) != len(axes_b) or _max([0, *axes_a]) >= _max(a.ndim, 1):
        raise ValueError("shape-mismatch for sum")
    axes_a = [axis % a.ndim for axis in axes_a]
    axes_b = [axis % b.ndim for axis in axes_b]
    if [a.shape[axis] for axis in axes_a] != [b.shape[axis] for axis in axes_b]:
        raise ValueError("shape-mismatch for sum")
    rest_a = [axis for axis in range(a.ndim) if axis not in axes_a]
    rest_b = [axis for axis in range(b.ndim) if axis not in axes_b]
    shape_a, shape_b = [a.shape[axis] for axis in rest_a], [b.shape[axis] for axis in rest_b]
    n = 1
    for axis in axes_a:
        n *= a.shape[axis]
    at = a.transpose(rest_a + axes_a).reshape(-1 if a.size else prod_of(shape_a), n)
    bt = b.transpose(axes_b + rest_b).reshape(n, -1 if b.size else prod_of(shape_b))
    return dot(at, bt).reshape(shape_a + shape_b)[()]


def prod_of(lengths):
    total = 1
    for length in lengths:
        total *= length
    return total


def kron(a, b):
    a, b = asarray(a), asarray(b)
    dims = _max(a.ndim, b.ndim)
    a, b = array(a, ndmin=dims, copy=None), array(b, ndmin=dims, copy=None)
    wide_a = a.reshape([length for one in a.shape for length in (one, 1)])
    wide_b = b.reshape([length for one in b.shape for length in (1, one)])
    return (wide_a * wide_b).reshape([x * y for x, y in zip(a.shape, b.shape)])


def cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None):
    if axis is not None:
        axisa = axisb = axisc = axis
    a, b = asarray(a), asarray(b)
    a, b = moveaxis(a, axisa, -1), moveaxis(b, axisb, -1)
    if a.shape[-1] not in (2, 3) or b.shape[-1] not in (2, 3):
        raise ValueError("incompatible dimensions for cross product\n(dimension must be 2 or 3)")
    zero = 0
    a0, a1, a2 = a[..., 0], a[..., 1], a[..., 2] if a.shape[-1] == 3 else zero
    b0, b1, b2 = b[..., 0], b[..., 1], b[..., 2] if b.shape[-1] == 3 else zero
    if a.shape[-1] == 2 and b.shape[-1] == 2:
        return asarray(a0 * b1 - a1 * b0)
    parts = broadcast_arrays(a1 * b2 - a2 * b1, a2 * b0 - a0 * b2, a0 * b1 - a1 * b0)
    return moveaxis(stack(parts, axis=-1), -1, axisc)


def einsum(*operands, out=None, optimize=False, **kwargs):
    if operands and not isinstance(operands[0], str):
        operands = _einsum_text(operands)
    text = operands[0].replace(' ', '')
    arrays = [asarray(one) for one in operands[1:]]
    left, _, right = text.partition('->')
    terms = left.split(',')
    if len(terms) != len(arrays):
        raise ValueError("more operands provided to einstein function than specified in the subscripts string"
                         if len(arrays) > len(terms) else
                         "fewer operands provided to einstein function than specified in the subscripts string")
    letters = [letter for letter in 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz' if letter not in text]
    widest = _max([a.ndim - len(term.replace('...', '')) for term, a in zip(terms, arrays) if '...' in term],
                          default=0)
    spread = ''.join(letters[:widest])
    terms = [term.replace('...', spread[widest - (a.ndim - len(term.replace('...', ''))):] if '...' in term else '')
             for term, a in zip(terms, arrays)]
    if '->' in text:
        result = right.replace('...', spread)
    else:
        every = ''.join(terms)
        result = spread + ''.join(sorted(letter for letter in set(every)
                                         if every.count(letter) == 1 and letter not in spread))
    lengths = {}
    picked = []
    for number, (term, a) in enumerate(zip(terms, arrays)):
        if len(term) != a.ndim:
            raise ValueError(f"einstein sum subscripts string contains too many subscripts for operand {number}"
                             if len(term) > a.ndim else
                             "operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis "
                             "provided to broadcast the extra dimensions.")
        while len(set(term)) < len(term):
            letter = next(one for one in term if term.count(one) > 1)
            first = term.index(letter)
            second = term.index(letter, first + 1)
            if a.shape[first] != a.shape[second]:
                raise ValueError(f"dimensions in single operand for collapsing index '{letter}' don't match "
                                 f"({a.shape[first]} != {a.shape[second]})")
            rest = [axis for axis in range(a.ndim) if axis not in (first, second)]
            a = _strided(a, [a.shape[axis] for axis in rest] + [a.shape[first]],
                         [a.strides[axis] for axis in rest] + [a.strides[first] + a.strides[second]], True)
            term = term[:first] + term[first + 1:second] + term[second + 1:] + letter
        for letter, length in zip(term, a.shape):
            if lengths.get(letter, 1) not in (1, length) and length != 1:
                _einsum_mismatch(terms, arrays, result)
            lengths[letter] = _max(lengths.get(letter, 1), length)
        picked.append((term, a))
    for letter in result:
        if letter not in lengths:
            raise ValueError(f"einstein sum subscripts string included output subscript '{letter}' which never "
                             "appeared in an input")
    term, a = picked[0]
    for number, (next_term, b) in enumerate(picked[1:], 1):
        later = ''.join(one for one, _ in picked[number + 1:]) + result
        term, a = _einsum_pair(term, a, next_term, b, later)
    dropped = tuple(at for at, letter in enumerate(term) if letter not in result)
    if dropped:
        a = a.sum(axis=dropped, dtype=a.dtype)
        term = ''.join(letter for letter in term if letter in result)
    answer = transpose(a, [term.index(letter) for letter in result]) if result else asarray(a)
    if out is not None:
        out[...] = answer
        return out
    return answer if ndim(answer) else answer[()]


def _einsum_mismatch(terms, arrays, result):
    # Each operand spread over all letters: those of the result, then those that are summed.
    letters = result + ''.join(sorted({one for term in terms for one in term if one not in result}))

    def spread(term, a):
        lengths = [str(a.shape[term.index(one)]) if one in term else 'newaxis' for one in letters]
        while lengths and lengths[-1] == 'newaxis':
            lengths.pop()
        while lengths and lengths[0] == 'newaxis':
            lengths.pop(0)
        return f"({','.join(lengths)})"
    shown = ' '.join(f'{_tight(a.shape)}->{spread(term, a)}' for term, a in zip(terms, arrays))
    raise ValueError(f'operands could not be broadcast together with remapped shapes [original->remapped]: {shown} ')


def _einsum_text(operands):
    # The form of arrays and lists of axes: einsum(a, [0, 1], b, [1]).
    letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

    def named(axes):
        return ''.join('...' if axis is Ellipsis else letters[axis] for axis in axes)
    arrays, terms = list(operands[:len(operands) // 2 * 2:2]), [named(axes) for axes in operands[1::2]]
    text = ','.join(terms)
    return (text + '->' + named(operands[-1]) if len(operands) % 2 else text, *arrays)


def _einsum_pair(first, a, second, b, later):
    both = [letter for letter in first if letter in second]
    kept = [letter for letter in both if letter in later]
    summed = [letter for letter in both if letter not in later]
    only_a = [letter for letter in first if letter not in second]
    only_b = [letter for letter in second if letter not in first]
    if _any(a.shape[first.index(one)] != b.shape[second.index(one)] for one in both):
        whole = kept + summed + only_a + only_b
        x = _spread(first, a, whole)
        y = _spread(second, b, whole)
        return ''.join(whole), x * y
    x = a.transpose([first.index(one) for one in kept + only_a + summed])
    y = b.transpose([second.index(one) for one in kept + summed + only_b])
    lengths = [x.shape[at] for at in range(len(kept))]
    rows, columns = x.shape[len(kept):len(kept) + len(only_a)], y.shape[len(kept) + len(summed):]
    k = prod_of(x.shape[len(kept) + len(only_a):])
    x = x.reshape(lengths + [prod_of(rows), k])
    y = y.reshape(lengths + [k, prod_of(columns)])
    product = matmul(x, y).reshape(lengths + list(rows) + list(columns))
    return ''.join(kept + only_a + only_b), product


def _spread(term, a, whole):
    order = [term.index(one) for one in whole if one in term]
    return a.transpose(order).reshape([a.shape[term.index(one)] if one in term else 1 for one in whole])


def isclose(a, b, rtol=1.e-5, atol=1.e-8, equal_nan=False):
    x, y = asanyarray(a), asanyarray(b)
    if y.dtype.kind in 'iub':
        y = y.astype(float64)
    with errstate(invalid='ignore', over='ignore'):
        result = (less_equal(absolute(x - y), atol + rtol * absolute(y)) & isfinite(y)) | (x == y)
    if equal_nan:
        result = result | (isnan(x) & isnan(y))
    return result[()] if ndim(result) == 0 else result


def allclose(a, b, rtol=1.e-5, atol=1.e-8, equal_nan=False):
    return _bool(isclose(a, b, rtol=rtol, atol=atol, equal_nan=equal_nan).all())


def array_equal(a1, a2, equal_nan=False):
    a1, a2 = asarray(a1), asarray(a2)
    if a1.shape != a2.shape:
        return False
    if equal_nan and a1.dtype.kind in 'fc' and a2.dtype.kind in 'fc':
        return _bool(((a1 == a2) | (isnan(a1) & isnan(a2))).all())
    return _bool((a1 == a2).all())


def array_equiv(a1, a2):
    a1, a2 = asarray(a1), asarray(a2)
    try:
        broadcast_shapes(a1.shape, a2.shape)
    except ValueError:
        return False
    return _bool((a1 == a2).all())


def unwrap(p, discont=None, axis=-1, *, period=6.283185307179586):
    p = asarray(p)
    kind = result_type(p.dtype, type(period)(period)) if p.dtype.kind != 'f' else p.dtype
    half = period / 2
    discont = half if discont is None else discont
    gaps = diff(p, axis=axis)
    bent = mod(gaps + half, period) - half
    bent = where((bent == -half) & (gaps > 0), half, bent)
    fix_ = where(absolute(gaps) < discont, 0, bent - gaps)
    result = array(p, copy=True, dtype=kind)
    at = (slice(None),) * (axis % p.ndim) + (slice(1, None),)
    result[at] = p[at] + fix_.cumsum(axis)
    return result


def cumulative_prod(x, /, *, axis=None, dtype=None, out=None, include_initial=False):
    return _cumulative(cumprod, ones_like, x, axis, dtype, out, include_initial)


def _window(M, terms):
    # As NumPy: the length in double precision, whatever whole number it was.
    M = float(M)
    if M < 1:
        return array([], dtype=float64)
    if M == 1:
        return ones(1)
    n = arange(1 - M, M, 2)
    return terms(n, M - 1)


def bartlett(M):
    return _window(M, lambda n, span: where(less_equal(n, 0), 1 + n / span, 1 - n / span))


def blackman(M):
    return _window(M, lambda n, span: 0.42 + 0.5 * cos(pi * n / span) + 0.08 * cos(2.0 * pi * n / span))


def hamming(M):
    return _window(M, lambda n, span: 0.54 + 0.46 * cos(pi * n / span))


def hanning(M):
    return _window(M, lambda n, span: 0.5 + 0.5 * cos(pi * n / span))
