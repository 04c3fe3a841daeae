# Tables of numbers as text files; bits in bytes.

_dtype = dtype


def loadtxt(fname, dtype=float, comments='#', delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False,
            ndmin=0, encoding=None, max_rows=None, *, quotechar=None, like=None):
    if converters is not None or quotechar is not None:
        raise NotImplementedError("loadtxt(converters=…, quotechar=…) is not available in this notebook")
    if isinstance(fname, str):
        with open(fname) as file:
            lines = file.read().splitlines()
    else:
        lines = [line.rstrip('\n') if isinstance(line, str) else ' '.join(map(str, line)) for line in fname]
    marks = [comments] if isinstance(comments, str) else list(comments or [])
    rows = []
    for number, line in enumerate(lines[skiprows:], skiprows + 1):
        for mark in marks:
            line = line.split(mark, 1)[0]
        if not line.strip():
            continue
        if max_rows is not None and len(rows) == max_rows:
            break
        parts = line.split(delimiter)
        if usecols is not None:
            parts = [parts[at] for at in ((usecols,) if isinstance(usecols, int) else usecols)]
        if rows and len(parts) != width:
            raise ValueError(f"the number of columns changed from {width} to {len(parts)} at row {len(rows) + 1}; "
                             "use `usecols` to select a subset and avoid this error")
        width = len(parts)
        row = []
        for column, part in enumerate(parts, 1):
            try:
                row.append(_parsed(part.strip(), dtype))
            except ValueError:
                raise ValueError(f"could not convert string {part!r} to {_dtype(dtype)} at row "
                                 f"{len(rows)}, column {column}.") from None
        rows.append(row)
    if not rows:
        _warn(f"loadtxt: input contained no data: {fname!r}")
    table = array(rows, dtype=dtype)
    table = table.reshape(len(rows), -1) if rows else table
    if ndmin < 2:
        table = table.squeeze()
    if ndmin == 1:
        table = atleast_1d(table)
    return table.T if unpack else table


def _parsed(text, kind):
    name = _dtype(kind).kind
    return int(text) if name in 'iu' else float(text) if name == 'f' else complex(text) if name == 'c' else text


def savetxt(fname, X, fmt='%.18e', delimiter=' ', newline='\n', header='', footer='', comments='# ', encoding=None):
    X = asarray(X)
    if X.ndim == 0 or X.ndim > 2:
        raise ValueError(f"Expected 1D or 2D array, got {X.ndim}D array instead")
    if X.ndim == 1:
        X = X[:, newaxis]
    if isinstance(fmt, (list, tuple)):
        row_format = delimiter.join(fmt)
    elif fmt.count('%') == 1:
        row_format = delimiter.join([fmt] * X.shape[1])
    else:
        row_format = fmt
    parts = []
    if header:
        parts.append(comments + header.replace('\n', '\n' + comments) + newline)
    for row in X.tolist():
        try:
            parts.append(row_format % tuple(row) + newline)
        except TypeError as error:
            raise TypeError(f"Mismatch between array dtype ('{X.dtype}') and format specifier "
                            f"('{row_format}')") from error
    if footer:
        parts.append(comments + footer.replace('\n', '\n' + comments) + newline)
    text = ''.join(parts)
    if isinstance(fname, str):
        with open(fname, 'w') as file:
            file.write(text)
    else:
        fname.write(text)


def packbits(a, /, axis=None, bitorder='big'):
    a = asarray(a)
    if a.dtype.kind not in 'iub':
        raise TypeError("Expected an input array of integer or boolean data type")
    bits = (a != 0).astype(uint8)
    bits = bits.ravel() if axis is None else moveaxis(bits, axis, -1)
    rest = -bits.shape[-1] % 8
    if rest:
        bits = concatenate([bits, zeros(bits.shape[:-1] + (rest,), dtype=uint8)], axis=-1)
    groups = bits.reshape(bits.shape[:-1] + (-1, 8))
    weights = 1 << (arange(7, -1, -1) if bitorder == 'big' else arange(8))
    packed = (groups * weights).sum(axis=-1).astype(uint8)
    return packed if axis is None else moveaxis(packed, -1, axis)


def unpackbits(a, /, axis=None, count=None, bitorder='big'):
    a = asarray(a)
    if a.dtype != uint8:
        raise TypeError("Expected an input array of unsigned byte data type")
    a = a.ravel() if axis is None else moveaxis(a, axis, -1)
    shifts = arange(7, -1, -1) if bitorder == 'big' else arange(8)
    bits = ((a[..., newaxis] >> shifts) & 1).astype(uint8).reshape(a.shape[:-1] + (-1,))
    if count is not None:
        bits = bits[..., :count]
    return bits if axis is None else moveaxis(bits, -1, axis)


def put_along_axis(arr, indices, values, axis):
    if axis is None:
        arr.flat[asarray(indices).ravel()] = ravel(values)
        return
    indices = asarray(indices)
    axis = _normalize_axis(axis, arr.ndim)
    places = []
    for at in range(arr.ndim):
        if at == axis:
            places.append(indices)
        else:
            places.append(arange(arr.shape[at]).reshape([-1 if at == other else 1 for other in range(arr.ndim)]))
    arr[tuple(places)] = values
