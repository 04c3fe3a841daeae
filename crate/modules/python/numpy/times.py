"""Points and spans of time: what operations on them give. They are counted in int64; the least number is no time."""

_NAT = -2 ** 63


class _BinaryResolutionError(_ufunc_type_error):
    pass


_BinaryResolutionError.__module__ = 'numpy._core._exceptions'
_BinaryResolutionError.__name__ = _BinaryResolutionError.__qualname__ = 'UFuncTypeError'
_TIME_UNITS = ('generic', 'Y', 'M', 'W', 'D', 'h', 'm', 's', 'ms', 'us', 'ns')


def _time_unit(a_dtype):
    text = a_dtype.str
    return text[4:-1] if '[' in text else 'generic'


def datetime_data(dtype, /):
    dtype = _dtype(dtype)
    if dtype.kind not in 'mM':
        raise TypeError('cannot get datetime metadata from non-datetime type')
    return _time_unit(dtype), 1


def _common_unit(a, b, spans):
    """The finer of two units; years and months are no number of days."""
    if spans and {a, b} & {'Y', 'M'} and not {a, b} <= {'Y', 'M', 'generic'}:
        one, other = sorted((a, b), key=_TIME_UNITS.index)
        raise TypeError(f'Cannot get a common metadata divisor for Numpy datetime metadata [{one}] and [{other}] '
                        'because they have incompatible nonlinear base time units.')
    return a if _TIME_UNITS.index(a) >= _TIME_UNITS.index(b) else b


def _counts(a, unit):
    """The counts of an array of times in another unit."""
    return a.astype(_time_dtype(a.dtype.kind, unit)).view('int64')


def _as_times(counts, missing, kind, unit):
    counts = asarray(counts, dtype='int64')
    if missing is not None and missing.any():
        counts = where(missing, _NAT, counts)
    return asarray(counts).view(_time_dtype(kind, unit))


def _is_nat(a):
    return asarray(a).view('int64') == _NAT


def isnat(x, /, out=None):
    a = asarray(x)
    if a.dtype.kind not in 'mM':
        raise TypeError("ufunc 'isnat' is only defined for np.datetime64 and np.timedelta64.")
    return _time_result(_is_nat(a), out, True)


def _time_result(result, out, where_):
    if out is not None:
        copyto(out, result, casting='same_kind', where=where_)
        return out
    result = asarray(result)
    return result[()] if result.ndim == 0 else result


def _no_time_loop(name, operands):
    words = ' and '.join([repr(a.dtype) for a in operands])
    return _BinaryResolutionError(f"ufunc '{name}' cannot use operands with types {words}")


def _time_operand(value):
    """A value as an array, Python's own dates as times."""
    if hasattr(value, 'timetuple'):
        value = datetime64(value)
    elif hasattr(value, 'total_seconds'):
        value = timedelta64(value)
    return asarray(value)


def _time_ufunc(name, values, out=None, where_=True):
    """A ufunc of which an operand is a time; `None` if it has no meaning for such."""
    operands = [_time_operand(value) for value in values]
    work = _TIME_UNARY if len(operands) == 1 else _TIME_BINARY
    run = work.get(name)
    if run is None:
        return None
    result = run(name, *operands)
    return None if result is None else _time_result(result, out, where_)


def _pair(name, a, b, spans):
    """The counts of two arrays in their common unit, where one is missing, and the unit."""
    unit = _common_unit(_time_unit(a.dtype), _time_unit(b.dtype), spans)
    missing = _is_nat(a) | _is_nat(b)
    return _counts(a, unit), _counts(b, unit), missing, unit


def _as_span(name, a, pair):
    """Whole numbers count in the unit of what they stand beside."""
    if a.dtype.kind in 'mM':
        return a
    if a.dtype.kind not in 'biu':
        raise _no_time_loop(name, pair)
    return a.astype('int64').view('m8')


def _time_add(name, a, b):
    pair = a, b
    kinds = a.dtype.kind + b.dtype.kind
    if kinds == 'MM':
        raise _no_time_loop(name, pair)
    a, b = _as_span(name, a, pair), _as_span(name, b, pair)
    x, y, missing, unit = _pair(name, a, b, 'M' not in kinds)
    return _as_times(x + y, missing, 'M' if 'M' in kinds else 'm', unit)


def _time_subtract(name, a, b):
    pair = a, b
    a, b = _as_span(name, a, pair), _as_span(name, b, pair)
    kinds = a.dtype.kind + b.dtype.kind
    if kinds == 'mM':
        raise _no_time_loop(name, pair)
    x, y, missing, unit = _pair(name, a, b, kinds == 'mm')
    return _as_times(x - y, missing, 'M' if kinds == 'Mm' else 'm', unit)


def _cut(x):
    """Floats as counts, cut off towards zero."""
    missing = ~isfinite(x)
    return where(missing, 0, trunc(x)).astype('int64'), missing


def _time_multiply(name, a, b):
    pair = a, b
    if a.dtype.kind != 'm':
        a, b = b, a
    if a.dtype.kind != 'm' or b.dtype.kind not in 'biuf':
        raise _no_time_loop(name, pair)
    unit, missing, counts = _time_unit(a.dtype), _is_nat(a), a.view('int64')
    if b.dtype.kind == 'f':
        counts, lost = _cut(counts * b)
        return _as_times(counts, missing | lost, 'm', unit)
    return _as_times(counts * b.astype('int64'), missing, 'm', unit)


def _time_divide(name, a, b):
    if a.dtype.kind == 'm' and b.dtype.kind == 'm':
        x, y, missing, _ = _pair(name, a, b, True)
        return where(missing, nan, x / where(missing, 1, y))
    if a.dtype.kind != 'm' or b.dtype.kind not in 'biuf':
        raise _no_time_loop(name, (a, b))
    unit, missing, x = _time_unit(a.dtype), _is_nat(a), a.view('int64')
    if b.dtype.kind == 'f':
        with errstate(divide='ignore', invalid='ignore'):
            counts, lost = _cut(x / b)
        return _as_times(counts, missing | lost, 'm', unit)
    y = b.astype('int64')
    lost = y == 0
    y = where(lost, 1, y)
    quotient = _int_abs(x) // _int_abs(y) * sign(x) * sign(y)
    return _as_times(quotient, missing | lost, 'm', unit)


def _int_abs(x):
    return where(x < 0, -x, x)


def _time_floor_divide(name, a, b):
    if a.dtype.kind == 'm' and b.dtype.kind == 'm':
        x, y, missing, _ = _pair(name, a, b, True)
        return where(missing, 0, x // where(missing, 1, y))
    # By a number it is cut off towards zero, as `/` is.
    return _time_divide(name, a, b)


def _time_remainder(name, a, b):
    if a.dtype.kind != 'm' or b.dtype.kind != 'm':
        raise _no_time_loop(name, (a, b))
    x, y, missing, unit = _pair(name, a, b, True)
    missing = missing | (y == 0)
    return _as_times(x % where(missing, 1, y), missing, 'm', unit)


def _time_compare(name, a, b):
    if a.dtype.kind not in 'mM' or b.dtype.kind not in 'mM':
        if 'M' in a.dtype.kind + b.dtype.kind or {a.dtype.kind, b.dtype.kind} - set('mbiu'):
            return None
        a, b = _as_span(name, a, (a, b)), _as_span(name, b, (a, b))
    if a.dtype.kind != b.dtype.kind:
        return None
    try:
        x, y, missing, _ = _pair(name, a, b, a.dtype.kind == 'm')
    except (TypeError, OverflowError):
        if name not in ('equal', 'not_equal'):
            raise
        shape = broadcast_shapes(a.shape, b.shape)
        return full(shape, name == 'not_equal')
    result = _TIME_COMPARE[name](x, y)
    return result | missing if name == 'not_equal' else result & ~missing


def _time_extreme(name, a, b):
    pair = a, b
    a, b = _as_span(name, a, pair), _as_span(name, b, pair)
    if a.dtype.kind != b.dtype.kind:
        raise _no_time_loop(name, pair)
    x, y, missing, unit = _pair(name, a, b, a.dtype.kind == 'm')
    result = (maximum if name.endswith('max') or name == 'maximum' else minimum)(x, y)
    if name.startswith('f'):
        result, missing = where(x == _NAT, y, where(y == _NAT, x, result)), None
    return _as_times(result, missing, a.dtype.kind, unit)


def _on_spans(work):
    def run(name, a):
        if a.dtype.kind != 'm':
            return None
        return _as_times(work(a.view('int64')), _is_nat(a), 'm', _time_unit(a.dtype))
    return run


_TIME_COMPARE = {'equal': equal, 'not_equal': not_equal, 'less': less, 'less_equal': less_equal, 'greater': greater,
                 'greater_equal': greater_equal}
_TIME_BINARY = {
    'add': _time_add, 'subtract': _time_subtract, 'multiply': _time_multiply, 'divide': _time_divide,
    'floor_divide': _time_floor_divide, 'remainder': _time_remainder,
    **{name: _time_compare for name in _TIME_COMPARE},
    **{name: _time_extreme for name in ('maximum', 'minimum', 'fmax', 'fmin')},
}
_TIME_UNARY = {
    'negative': _on_spans(negative), 'absolute': _on_spans(_int_abs), 'positive': _on_spans(positive),
    'sign': _on_spans(sign), 'isnan': lambda name, a: _is_nat(a), 'isfinite': lambda name, a: ~_is_nat(a),
    'isinf': lambda name, a: zeros(a.shape, dtype='bool'), 'conjugate': lambda name, a: a,
    'logical_not': lambda name, a: a.view('int64') == 0,
}


def _time_reduce(name, a, axis=None, out=None, keepdims=False):
    """`sum`, `max` and the like of times."""
    a = asarray(a)
    counts, missing, unit, kind = a.view('int64'), _is_nat(a), _time_unit(a.dtype), a.dtype.kind
    lost = missing.any(axis=axis, keepdims=keepdims)
    if name in ('any', 'all'):
        return _time_result(getattr(counts != 0, name)(axis=axis, keepdims=keepdims), out, True)
    if name in ('max', 'min'):
        result = getattr(counts, name)(axis=axis, keepdims=keepdims)
    elif kind == 'm' and name in ('sum', 'mean', 'std'):
        if name == 'std':
            spread = counts.astype('float64').std(axis=axis, keepdims=keepdims)
            return _time_result(_as_times(_cut(asarray(spread))[0], asarray(lost), kind, unit), out, True)
        result = counts.sum(axis=axis, keepdims=keepdims)
        if name == 'mean':
            result = _cut(asarray(result / (counts.size // _max((1, asarray(result).size)))))[0]
    elif name in ('sum', 'mean', 'std', 'var', 'prod'):
        word = 'multiply' if name == 'prod' else 'add'
        raise _no_time_loop(word, (a, a))
    else:
        return None
    return _time_result(_as_times(result, asarray(lost), kind, unit), out, True)


def _time_filled(a, lowest):
    """The counts of times; where there is none, the lowest or the highest that there is."""
    return where(_is_nat(a), _NAT + 1 if lowest else 2 ** 63 - 1, a.view('int64'))


def _time_nan_extreme(largest, a, axis, keepdims):
    """The latest or the earliest of the times that there are."""
    result = (max if largest else min)(_time_filled(a, largest), axis=axis, keepdims=keepdims)
    lost = _is_nat(a).all(axis=axis, keepdims=keepdims)
    return _time_result(_as_times(result, asarray(lost), a.dtype.kind, _time_unit(a.dtype)), None, True)


def _time_running(name, a, axis=None, out=None):
    """`cumsum` of spans."""
    a = asarray(a)
    if a.dtype.kind != 'm' or name != 'cumsum':
        word = 'multiply' if name == 'cumprod' else 'add'
        raise _no_time_loop(word, (a, a))
    lost = _is_nat(a).cumsum(axis=axis) > 0
    return _time_result(_as_times(a.view('int64').cumsum(axis=axis), lost, 'm', _time_unit(a.dtype)), out, True)


def _time_place(a, axis, largest, keepdims):
    """`argmax` and `argmin`: the first missing time, if there is one."""
    counts = asarray(a).view('int64')
    if largest:
        counts = where(counts == _NAT, 2 ** 63 - 1, counts)
    return (argmax if largest else argmin)(counts, axis=axis, keepdims=keepdims)


def _time_arange(start, stop, step, wanted):
    """`arange` between points or spans of time."""
    kind = 'M' if wanted is not None and wanted.kind == 'M' else None
    parts = [part for part in (start, stop) if part is not None]
    points = [part for part in parts if _time_operand(part).dtype.kind == 'M' or isinstance(part, str)]
    kind = kind or ('M' if points else 'm')
    unit = 'generic' if wanted is None else _time_unit(wanted)
    if unit == 'generic':
        for part in parts + ([] if step is None else [step]):
            value = datetime64(part) if isinstance(part, str) else _time_operand(part)
            if value.dtype.kind in 'mM':
                unit = _common_unit(unit, _time_unit(value.dtype), False)
    if kind == 'M' and (start is None or stop is None):
        raise ValueError('arange requires both a start and a stop for NumPy datetime64 ranges')
    point, span = _time_dtype(kind, unit), _time_dtype('m', unit)
    first = 0 if start is None else _time_item(start, point)
    gap = 1 if step is None else _time_item(step, span)
    if kind == 'M' and not isinstance(stop, str) and _time_operand(stop).dtype.kind != 'M':
        last = first + _time_item(stop, span)
    else:
        last = _time_item(stop, point)
    if _NAT in (first, last, gap):
        raise ValueError('arange: cannot use NaT (not-a-time) datetime values')
    if gap == 0:
        raise ZeroDivisionError('division by zero')
    return arange(first, last, gap, dtype='int64').view(point)


def datetime_as_string(arr, unit=None, timezone='naive', casting='same_kind'):
    a = asarray(arr)
    if a.dtype.kind != 'M':
        raise TypeError('input must have type NumPy datetime')
    if timezone not in ('naive', 'UTC'):
        raise NotImplementedError(f'np.datetime_as_string(…, timezone={timezone!r}): times have no zone here')
    own = _time_unit(a.dtype)
    if unit == 'auto':
        unit = _least_unit(a)
    if unit is not None and unit != own:
        if casting == 'same_kind' and (own in 'YMWD') != (unit in 'YMWD') and unit in 'YMWD' or casting == 'safe':
            raise TypeError(f"Cannot create a datetime string as units '{unit}' from a NumPy datetime with units '{own}' "
                            f"according to the rule '{casting}'")
        a = a.astype(_time_dtype('M', unit))
    text = a.astype('U')
    if timezone == 'UTC' and (unit or own) not in 'YMWD':
        text = array([word + 'Z' for word in text.ravel().tolist()]).reshape(text.shape)
    width = _max([len(word) for word in text.ravel().tolist()] or [1])
    return _time_result(text.astype(f'U{_max((width, text.dtype.itemsize // 4))}'), None, True)


def _least_unit(a):
    """The coarsest unit from days on that loses nothing."""
    for unit in ('D', 'h', 'm', 's', 'ms', 'us'):
        if (a.astype(_time_dtype('M', unit)) == a)[~_is_nat(a)].all():
            return unit
    return 'ns'


def _week_mask(weekmask):
    names = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
    if isinstance(weekmask, str):
        if len(weekmask) == 7 and set(weekmask) <= set('01'):
            return [day == '1' for day in weekmask]
        days = weekmask.split() if ' ' in weekmask else [weekmask[i:i + 3] for i in range(0, len(weekmask), 3)]
        if not days or not set(days) <= set(names):
            raise ValueError('Invalid business day weekmask string "' + weekmask + '"')
        return [name in days for name in names]
    days = list(weekmask)
    if len(days) != 7:
        raise ValueError('A business day weekmask array must have length 7')
    return [bool_(day) == True for day in days]


def _work_days(dates, weekmask, holidays):
    """Whether days are worked on. The 1st of January 1970 was a Thursday."""
    mask = array(_week_mask(weekmask))
    if not mask.any():
        raise ValueError('the business day weekmask must have at least one valid business day')
    counts = _counts(asarray(dates, dtype='M8[D]'), 'D')
    off = _counts(atleast_1d(asarray(holidays, dtype='M8[D]')), 'D')
    return mask[(counts + 3) % 7] & ~isin(counts, off) & (counts != _NAT)


def is_busday(dates, weekmask='1111100', holidays=(), busdaycal=None, out=None):
    return _time_result(_work_days(dates, weekmask, holidays), out, True)


def busday_count(begindates, enddates, weekmask='1111100', holidays=(), busdaycal=None, out=None):
    """Working days from each first day up to each last one, which does not count."""
    first, last = broadcast_arrays(asarray(begindates, dtype='M8[D]'), asarray(enddates, dtype='M8[D]'))
    counts = []
    for a, b in zip(first.ravel().view('int64').tolist(), last.ravel().view('int64').tolist()):
        low, high = _min((a, b)), _max((a, b))
        # Backwards it is the first day that does not count.
        days = arange(low, high) if a <= b else arange(low + 1, high + 1)
        worked = int(_work_days(days.view('M8[D]'), weekmask, holidays).sum()) if len(days) else 0
        counts.append(worked if a <= b else -worked)
    return _time_result(array(counts, dtype='int64').reshape(first.shape), out, True)


def busday_offset(dates, offsets, roll='raise', weekmask='1111100', holidays=(), busdaycal=None, out=None):
    """Days moved to a working day and then by working days."""
    dates, offsets = broadcast_arrays(asarray(dates, dtype='M8[D]'), asarray(offsets, dtype='int64'))
    moved = []
    for day, count in zip(dates.ravel().view('int64').tolist(), offsets.ravel().tolist()):
        moved.append(_moved_day(day, count, roll, weekmask, holidays))
    return _time_result(array(moved, dtype='int64').view('M8[D]').reshape(dates.shape), out, True)


def _moved_day(day, count, roll, weekmask, holidays):
    def worked(day):
        return bool_(_work_days(datetime64(day, 'D'), weekmask, holidays)[()]) == True

    def month(day):
        return int(datetime64(day, 'D').astype('M8[M]').view('int64'))
    if day == _NAT:
        if roll == 'raise':
            raise ValueError('NaT input in busday_offset')
        return day
    first = day
    if roll == 'raise' and not worked(day):
        raise ValueError('Non-business day date in busday_offset')
    if roll not in ('raise', 'nat', 'forward', 'following', 'backward', 'preceding', 'modifiedfollowing',
                    'modifiedpreceding'):
        raise ValueError(f'Invalid business day roll parameter "{roll}"')
    if roll == 'nat' and not worked(day):
        return _NAT
    step = -1 if roll in ('backward', 'preceding', 'modifiedpreceding') else 1
    while not worked(day):
        day += step
    if roll.startswith('modified') and month(day) != month(first):
        day = first
        while not worked(day):
            day -= step
    step = 1 if count > 0 else -1
    for _ in range(_abs(count)):
        day += step
        while not worked(day):
            day += step
    return day
