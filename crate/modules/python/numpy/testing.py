# What tests say about arrays.
import numpy as np


def _message(header, actual, desired, err_msg, extra=''):
    lines = ['\n' + header + ('\n' + err_msg if err_msg else '')]
    if extra:
        lines.append(extra)
    for name, value in (('ACTUAL', actual), ('DESIRED', desired)):
        text = repr(value)
        if text.count('\n') > 2:
            text = '\n'.join(text.splitlines()[:3]) + '...'
        lines.append(f' {name}: {text}')
    return '\n'.join(lines)


def assert_(val, msg=''):
    if not val:
        raise AssertionError(msg)


def assert_equal(actual, desired, err_msg='', verbose=True, *, strict=False):
    if isinstance(desired, dict):
        assert_equal(len(actual), len(desired), err_msg)
        for key in desired:
            assert_equal(actual[key], desired[key], f'key={key!r}\n{err_msg}')
        return
    if isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
        assert_equal(len(actual), len(desired), err_msg)
        for at in range(len(desired)):
            assert_equal(actual[at], desired[at], f'item={at!r}\n{err_msg}')
        return
    if isinstance(actual, np.ndarray) or isinstance(desired, np.ndarray):
        return assert_array_equal(actual, desired, err_msg, strict=strict)
    both_nan = actual != actual and desired != desired
    if not (both_nan or desired == actual):
        raise AssertionError(_message('Items are not equal:', actual, desired, err_msg))


def _short(value):
    text = np.array_repr(np.asarray(value))
    return '\n'.join(text.splitlines()[:3]) + '...' if text.count('\n') > 2 else text


def _compare(test, x, y, header, err_msg, strict, same_infinities=True, names=('ACTUAL', 'DESIRED')):
    x, y = np.asarray(x), np.asarray(y)
    title = f'\n{header}\n{err_msg}'
    sides = f'\n {names[0]}: {_short(x)}\n {names[1]}: {_short(y)}'
    fits = x.shape == y.shape if strict else x.shape == () or y.shape == () or x.shape == y.shape
    if not fits:
        raise AssertionError(f'{title}\n(shapes {x.shape}, {y.shape} mismatch){sides}')
    if strict and x.dtype != y.dtype:
        raise AssertionError(f'{title}\n(dtypes {x.dtype}, {y.dtype} mismatch){sides}')
    if x.dtype.kind in 'fc' and y.dtype.kind in 'fc':
        marks = [('nan', np.isnan(x), np.isnan(y))]
        if same_infinities:
            marks += [(name, x == value, y == value) for name, value in (('+inf', np.inf), ('-inf', -np.inf))]
        for name, one, other in marks:
            if not np.array_equal(*np.broadcast_arrays(one, other)):
                raise AssertionError(f'{title}\n{name} location mismatch:{sides}')
    good = np.asarray(test(x, y))
    if good.all():
        return
    bad, total = int((~good).sum()), good.size
    remarks = [f'Mismatched elements: {bad} / {total} ({100 * bad / total:.3g}%)']
    x, y = np.broadcast_arrays(x, y)
    if x.ndim:
        remarks[0:] = [remarks[0], *_where(good, x, y, names)]
    if x.dtype.kind != 'U':
        with np.errstate(all='ignore'):
            gap = np.abs(x ^ y) if x.dtype.kind == y.dtype.kind == 'b' else np.abs(x - y)
            largest = np.array2string(np.asarray(np.max(gap[~good] if gap.ndim else gap)))
            remarks.append(f'Max absolute difference among violations: {largest}')
            nonzero = np.asarray((y != 0) & ~good)
            if nonzero.any():
                relative = (gap[nonzero] / np.abs(y[nonzero])) if gap.ndim else gap / np.abs(y)
                largest = np.array2string(np.asarray(np.max(relative)))
                remarks.append(f'Max relative difference among violations: {largest}')
            else:
                remarks.append('Max relative difference among violations: inf')
    raise AssertionError(title + '\n' + '\n'.join(remarks) + sides)


def _where(good, x, y, names):
    places = np.argwhere(~good)
    label = 'Mismatch at index:' if len(places) == 1 else 'Mismatch at indices:' if len(places) <= 5 else \
        'First 5 mismatches are at indices:'
    yield label
    for place in places[:5].tolist():
        at = tuple(place)
        yield f' {place}: {x[at]} ({names[0]}), {y[at]} ({names[1]})'


def assert_array_equal(actual, desired, err_msg='', verbose=True, *, strict=False):
    def same(x, y):
        equal = x == y
        if x.dtype.kind in 'fc' and y.dtype.kind in 'fc':
            equal = equal | (np.isnan(x) & np.isnan(y))
        return equal
    _compare(same, actual, desired, 'Arrays are not equal', err_msg, strict)


def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True, *, strict=False):
    header = f'Not equal to tolerance rtol={rtol:g}, atol={atol:g}'
    _compare(lambda x, y: np.isclose(x, y, rtol=rtol, atol=atol, equal_nan=equal_nan), actual, desired, header,
             err_msg, strict)


def assert_array_almost_equal(actual, desired, decimal=6, err_msg='', verbose=True):
    limit = 1.5 * 10.0 ** -decimal

    def near(x, y):
        return (np.abs(x - y) < limit) | (x == y) | ((x != x) & (y != y))
    _compare(near, actual, desired, f'Arrays are not almost equal to {decimal} decimals', err_msg, False)


def assert_almost_equal(actual, desired, decimal=7, err_msg='', verbose=True):
    if isinstance(actual, (np.ndarray, list, tuple)) or isinstance(desired, (np.ndarray, list, tuple)):
        return assert_array_almost_equal(actual, desired, decimal, err_msg)
    if actual != desired and not abs(desired - actual) < 1.5 * 10.0 ** -decimal:
        raise AssertionError(_message(f'Arrays are not almost equal to {decimal} decimals', actual, desired, err_msg))


def assert_array_less(x, y, err_msg='', verbose=True, *, strict=False):
    _compare(lambda a, b: a < b, x, y, 'Arrays are not strictly ordered `x < y`', err_msg, strict, False,
             ('x', 'y'))


def assert_raises(exception_class, *args, **kwargs):
    if not args:
        return _Raises(exception_class)
    try:
        args[0](*args[1:], **kwargs)
    except exception_class:
        return None
    raise AssertionError(f'{exception_class.__name__} not raised by {args[0].__name__}')


class _Raises:
    def __init__(self, expected):
        self.expected = expected

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            raise AssertionError(f'{self.expected.__name__} not raised')
        self.exception = value
        return issubclass(kind, self.expected)
