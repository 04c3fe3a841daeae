# numpy.strings and numpy.char: methods of str on arrays of text, element by element.
import numpy as np


def _texts(a, name):
    a = np.asarray(a)
    if a.dtype.kind != 'U':
        raise TypeError('string operation on non-string array' if name is None else
                        f"ufunc '{name}' did not contain a loop with signature matching types {a.dtype!r} -> None")
    return a


def _made(work, dtype, *args):
    arrays = np.broadcast_arrays(*args)
    items = [work(*row) for row in zip(*[a.ravel().tolist() for a in arrays])]
    return np.array(items, dtype=dtype).reshape(arrays[0].shape)


def _each(work, dtype, *args):
    made = _made(work, dtype, *args)
    return made if made.ndim else made[()]


def _text_method(name):
    method = getattr(str, name)

    def function(a):
        return _made(method, str, _texts(a, None))
    function.__name__ = function.__qualname__ = name
    return function


def _test_method(name):
    method = getattr(str, name)

    def function(x, /):
        return _each(method, bool, _texts(x, name))
    function.__name__ = function.__qualname__ = name
    return function


capitalize, lower, swapcase, title, upper = map(_text_method, ('capitalize', 'lower', 'swapcase', 'title', 'upper'))
isalnum, isalpha, isdecimal, isdigit, islower, isnumeric, isspace, istitle, isupper = map(_test_method, (
    'isalnum', 'isalpha', 'isdecimal', 'isdigit', 'islower', 'isnumeric', 'isspace', 'istitle', 'isupper'))


def add(x1, x2, /):
    return _each(lambda a, b: a + b, str, _texts(x1, None), _texts(x2, None))


def multiply(a, i):
    a, i = np.asarray(a), np.asarray(i)
    if i.dtype.kind not in 'iub':
        raise TypeError(f"unsupported type {i.dtype} for operand 'i'")
    return _made(lambda text, times: text * times, str, _texts(a, None), i)


def mod(a, values):
    return _made(lambda text, value: text % (value,), str, _texts(a, None), values)


def str_len(x, /):
    return _each(len, int, _texts(x, 'str_len'))


def _end(end):
    return np.iinfo(np.int64).max if end is None else end


def _search_method(name):
    method = getattr(str, name)

    def function(a, sub, start=0, end=None):
        return _each(method, int, _texts(a, None), sub, start, _end(end))
    function.__name__ = function.__qualname__ = name
    return function


count, find, rfind, index, rindex = map(_search_method, ('count', 'find', 'rfind', 'index', 'rindex'))


def startswith(a, prefix, start=0, end=None):
    return _each(str.startswith, bool, _texts(a, None), prefix, start, _end(end))


def endswith(a, suffix, start=0, end=None):
    return _each(str.endswith, bool, _texts(a, None), suffix, start, _end(end))


def _stripped(name):
    method = getattr(str, name)

    def function(a, chars=None):
        a = _texts(a, None)
        given = () if chars is None else (chars,)
        return _each(method, a.dtype, a, *given)
    function.__name__ = function.__qualname__ = name
    return function


strip, lstrip, rstrip = map(_stripped, ('strip', 'lstrip', 'rstrip'))


def _justified(name):
    method = getattr(str, name)

    def function(a, width, fillchar=' '):
        width = np.asarray(width)
        if width.dtype.kind not in 'iub':
            raise TypeError(f"unsupported type {width.dtype} for operand 'width'")
        if np.any(np.asarray([len(one) for one in np.asarray(fillchar).ravel().tolist()]) != 1):
            raise TypeError('The fill character must be exactly one character long')
        return _made(method, str, _texts(a, None), width, fillchar)
    function.__name__ = function.__qualname__ = name
    return function


ljust, rjust = map(_justified, ('ljust', 'rjust'))


def center(a, width, fillchar=' '):
    return _made(str.center, str, _texts(a, None), width, fillchar)


def zfill(a, width):
    return _made(str.zfill, str, _texts(a, None), width)


def expandtabs(a, tabsize=8):
    return _made(str.expandtabs, str, _texts(a, None), tabsize)


def replace(a, old, new, count=-1):
    return _made(str.replace, str, _texts(a, None), old, new, count)


def translate(a, table, deletechars=None):
    return _made(lambda text: text.translate(table), str, _texts(a, None))


def _three(name):
    method = getattr(str, name)

    def function(a, sep):
        arrays = np.broadcast_arrays(_texts(a, None), sep)
        rows = [method(*row) for row in zip(*[one.ravel().tolist() for one in arrays])]
        parts = (np.array([row[at] for row in rows], dtype=str).reshape(arrays[0].shape) for at in range(3))
        return tuple(part if part.ndim else part[()] for part in parts)
    function.__name__ = function.__qualname__ = name
    return function


partition, rpartition = map(_three, ('partition', 'rpartition'))


_ALONE = object()


def slice(a, start=None, stop=_ALONE, step=None, /):
    if stop is _ALONE:
        start, stop = None, start
    a = _texts(a, None)
    none = -2 ** 63  # no bound given

    def numbers(value):
        value = np.asarray(none if value is None else value)
        if value.dtype.kind not in 'iu':
            raise TypeError(f"unsupported type {value.dtype} for operand 'start'")
        return value
    builtin_slice = type(np.s_[:])

    def cut(text, *parts):
        return text[builtin_slice(*[None if part == none else part for part in parts])]
    return _each(cut, a.dtype, a, numbers(start), numbers(stop), numbers(1 if step is None else step))


equal, not_equal, less, less_equal, greater, greater_equal = (
    np.equal, np.not_equal, np.less, np.less_equal, np.greater, np.greater_equal)


def join(sep, seq):
    return _made(str.join, str, _texts(sep, None), _texts(seq, None))


def __getattr__(name):
    if name in ('encode', 'decode'):
        raise NotImplementedError(f'numpy.strings.{name} makes arrays of bytes, which are not available in this '
                                  'notebook')
    if name in ('split', 'rsplit', 'splitlines'):
        raise NotImplementedError(f'numpy.char.{name} makes arrays of objects, which are not available in this '
                                  f'notebook; a list of str.{name}(…) does the same')
    if name in ('array', 'asarray', 'chararray', 'compare_chararrays'):
        raise NotImplementedError(f'numpy.char.{name} is not available in this notebook; np.array(…, dtype=str) is')
    raise AttributeError(f"module 'numpy.strings' has no attribute '{name}'")
