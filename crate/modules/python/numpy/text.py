# Tables of numbers as text files; bits in bytes.

_dtype = dtype


def _lines_of(fname):
    if hasattr(fname, '__fspath__'):
        fname = fname.__fspath__()
    if isinstance(fname, str):
        try:
            with open(fname) as file:
                return file.read().splitlines()
        except FileNotFoundError:
            raise FileNotFoundError(f'{fname} not found.') from None
    lines = (line.decode() if isinstance(line, bytes) else line for line in fname)
    return [line.rstrip('\n') if isinstance(line, str) else ' '.join(map(str, line)) for line in lines]


def _fields(line, delimiter):
    # The parts of a line between marks, or of the widths that are given instead.
    if delimiter is None or isinstance(delimiter, str):
        return line.split(delimiter)
    line = line.rstrip('\r\n')
    if isinstance(delimiter, (int, integer)):
        return [line[at:at + delimiter] for at in range(0, len(line), delimiter)]
    ends = cumsum(delimiter).tolist()
    return [line[start:end] for start, end in zip([0] + ends, ends)]


def _by_column(given, width):
    """Converters by column, from one for all or a mapping."""
    if given is None:
        return {}
    return dict.fromkeys(range(width), given) if callable(given) else {at % width: one for at, one in given.items()}


def _shaped(table, unpack, ndmin):
    if ndmin < 2:
        table = table.squeeze()
    if ndmin == 1:
        table = atleast_1d(table)
    if ndmin == 2 and table.ndim < 2:
        table = atleast_2d(table)
    return table.T if unpack else table


def loadtxt(fname, dtype=float, comments='#', delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False,
            ndmin=0, encoding=None, max_rows=None, *, quotechar=None, like=None):
    if quotechar is not None:
        raise NotImplementedError("loadtxt(quotechar=…) is not available in this notebook")
    marks = [comments] if isinstance(comments, str) else list(comments or [])
    rows = []
    for line in _lines_of(fname)[skiprows:]:
        for mark in marks:
            line = line.split(mark, 1)[0]
        if not line.strip():
            continue
        if max_rows is not None and len(rows) == max_rows:
            break
        parts = line.split(delimiter)
        convert = _by_column(converters, len(parts))
        chosen = range(len(parts)) if usecols is None else (usecols,) if isinstance(usecols, int) else usecols
        try:
            parts = [(at % len(parts), parts[at]) for at in chosen]
        except IndexError:
            raise ValueError(f"invalid column index {max(chosen)} at row {len(rows) + 1} with {len(parts)} "
                             "columns") from None
        if rows and len(parts) != width:
            raise ValueError(f"the number of columns changed from {width} to {len(parts)} at row {len(rows) + 1}; "
                             "use `usecols` to select a subset and avoid this error")
        width = len(parts)
        row = []
        for column, part in parts:
            if column in convert:
                row.append(convert[column](part))
                continue
            try:
                row.append(_parsed(part.strip(), dtype))
            except ValueError:
                raise ValueError(f"could not convert string {part!r} to {_dtype(dtype)} at row "
                                 f"{len(rows)}, column {column + 1}.") from None
        rows.append(row)
    if not rows:
        _warn(f'loadtxt: input contained no data: "{fname}"')
    table = array(rows, dtype=dtype)
    return _shaped(table.reshape(len(rows), -1) if rows else table, unpack, ndmin)


def genfromtxt(fname, dtype=float, comments='#', delimiter=None, skip_header=0, skip_footer=0, converters=None,
               missing_values=None, filling_values=None, usecols=None, names=None, excludelist=None,
               deletechars='', replace_space='_', autostrip=False, case_sensitive=True, defaultfmt='f%i',
               unpack=None, usemask=False, loose=True, invalid_raise=True, max_rows=None, encoding=None, *, ndmin=0,
               like=None):
    for name, given in (('names', names), ('usemask', usemask), ('dtype=None', dtype is None)):
        if given:
            raise NotImplementedError(f"genfromtxt({name}) makes structured or masked arrays, which are not available "
                                      "in this notebook; pandas.read_csv reads such tables")
    rows, problems = [], []
    lines = _lines_of(fname)
    for number, line in enumerate(lines[skip_header:], skip_header + 1):
        line = line.split(comments, 1)[0] if comments else line
        if not line.strip():
            continue
        parts = [part.strip() for part in _fields(line, delimiter)]
        rows.append((number, parts))
    rows = rows[:len(rows) - skip_footer] if skip_footer else rows
    rows = rows if max_rows is None else rows[:max_rows]
    if not rows:
        _warn(f'genfromtxt: Empty input file: "{fname}"')
        return array([], dtype=dtype)
    width = len(rows[0][1])
    for number, parts in rows:
        if len(parts) != width:
            problems.append(f'    Line #{number} (got {len(parts)} columns instead of {width})')
    if problems and invalid_raise:
        raise ValueError('\n'.join(['Some errors were detected !'] + problems))
    kind = _dtype(dtype).kind
    missing = {''} | ({missing_values} if isinstance(missing_values, str) else
                      set() if missing_values is None or isinstance(missing_values, dict) else set(missing_values))
    fill = {'f': nan, 'i': -1, 'u': 0, 'c': nan, 'b': False}.get(kind, '') if filling_values is None else filling_values
    convert = _by_column(converters, width)
    chosen = range(width) if usecols is None else (usecols,) if isinstance(usecols, int) else usecols
    columns = [at % width for at in chosen]

    def value(at, part):
        if at in convert:
            return convert[at](part)
        if part not in missing:
            try:
                return _parsed(part, dtype)
            except ValueError:
                if not loose:
                    raise
        return fill.get(at, nan) if isinstance(fill, dict) else fill
    table = array([[value(at, parts[at]) for at in columns] for _, parts in rows if len(parts) == width], dtype=dtype)
    return _shaped(table, unpack, ndmin)


def _parsed(text, kind):
    name = _dtype(kind).kind
    return int(text) if name in 'iu' else float(text) if name == 'f' else complex(text) if name == 'c' else text


def savetxt(fname, X, fmt='%.18e', delimiter=' ', newline='\n', header='', footer='', comments='# ', encoding=None):
    X = asarray(X)
    if X.ndim == 0 or X.ndim > 2:
        raise ValueError(f"Expected 1D or 2D array, got {X.ndim}D array instead")
    if X.ndim == 1:
        X = X[:, newaxis]
    is_complex = X.dtype.kind == 'c'
    if isinstance(fmt, (list, tuple)):
        if len(fmt) != X.shape[1]:
            raise AttributeError(f'fmt has wrong shape.  {fmt}')
        row_format = delimiter.join(fmt)
    elif is_complex and fmt.count('%') == 1:
        row_format = delimiter.join([f' ({fmt}+{fmt}j)'] * X.shape[1])
    elif fmt.count('%') == 1:
        row_format = delimiter.join([fmt] * X.shape[1])
    else:
        row_format = fmt
    parts = []
    if header:
        parts.append(comments + header.replace('\n', '\n' + comments) + newline)
    for row in X.tolist():
        if is_complex:
            row = [part for one in row for part in (one.real, one.imag)]
        try:
            line = row_format % tuple(row)
            parts.append((line.replace('+-', '-') if is_complex else line) + newline)
        except TypeError as error:
            raise TypeError(f"Mismatch between array dtype ('{X.dtype}') and format specifier "
                            f"('{row_format}')") from error
    if footer:
        parts.append(comments + footer.replace('\n', '\n' + comments) + newline)
    text = ''.join(parts)
    if isinstance(fname, str) or hasattr(fname, '__fspath__'):
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
