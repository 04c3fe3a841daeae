# Names that NumPy had once, and what it says of them today.
_WANTED = 'If you specifically wanted the numpy scalar type, use `np.{}` here.'
_BUILTINS = {
    'object': '', 'float': _WANTED.format('float64'), 'complex': _WANTED.format('complex128'),
    'str': _WANTED.format('str_'),
    'int': 'When replacing `np.int`, you may wish to use e.g. `np.int64` or `np.int32` to specify the precision. If you '
           'wish to review your current use, check the release note link for additional information.',
}
_SINCE_2 = {
    'cast': 'Use `np.asarray(arr, dtype=dtype)` instead.', 'source': 'Use `inspect.getsource` instead.',
    'lookfor': "Search NumPy's documentation directly.", 'who': 'Use an IDE variable explorer or `locals()` instead.',
    'fastCopyAndTranspose': 'Use `arr.T.copy()` instead.', 'NINF': 'Use `-np.inf` instead.',
    'PINF': 'Use `np.inf` instead.', 'NZERO': 'Use `-0.0` instead.', 'PZERO': 'Use `0.0` instead.',
    'safe_eval': 'Use `ast.literal_eval` instead.', 'float_': 'Use `np.float64` instead.',
    'complex_': 'Use `np.complex128` instead.', 'cfloat': 'Use `np.complex128` instead.',
    'longfloat': 'Use `np.longdouble` instead.', 'singlecomplex': 'Use `np.complex64` instead.',
    'string_': 'Use `np.bytes_` instead.', 'unicode_': 'Use `np.str_` instead.', 'Inf': 'Use `np.inf` instead.',
    'Infinity': 'Use `np.inf` instead.', 'NaN': 'Use `np.nan` instead.', 'infty': 'Use `np.inf` instead.',
    'issctype': 'Use `issubclass(rep, np.generic)` instead.', 'obj2sctype': 'Use `np.dtype(obj).type` instead.',
    'sctype2char': 'Use `np.dtype(obj).char` instead.', 'sctypes': 'Access dtypes explicitly instead.',
    'issubsctype': 'Use `np.issubdtype` instead.', 'issubclass_': 'Use `issubclass` builtin instead.',
    'maximum_sctype': 'Use a specific dtype instead. You should avoid relying on any implicit mechanism and select the '
                      'largest dtype of a kind explicitly in the code.',
    'set_string_function': 'Use `np.set_printoptions` instead with a formatter for custom printing of NumPy objects.',
    'asfarray': 'Use `np.asarray` with a proper dtype instead.', 'mat': 'Use `np.asmatrix` instead.',
    'recfromcsv': 'Use `np.genfromtxt` with comma delimiter instead.', 'recfromtxt': 'Use `np.genfromtxt` instead.',
    'deprecate': 'Emit `DeprecationWarning` with `warnings.warn` directly, or use `typing.deprecated`.',
    'find_common_type': 'Use `numpy.promote_types` or `numpy.result_type` instead. To achieve semantics for the '
                        '`scalar_types` argument, use `numpy.result_type` and pass the Python values `0`, `0.0`, or '
                        '`0j`.',
    'nbytes': 'Use `np.dtype(<dtype>).itemsize` instead.', 'alltrue': 'Use `np.all` instead.',
    'byte_bounds': "Now it's available under `np.lib.array_utils.byte_bounds`", 'sometrue': 'Use `np.any` instead.',
}


def _gone(name):
    if name in _BUILTINS:
        return (f"module 'numpy' has no attribute '{name}'.\n`np.{name}` was a deprecated alias for the builtin "
                f"`{name}`. To avoid this error in existing code, use `{name}` by itself. Doing this will not modify any "
                f"behavior and is safe. {_BUILTINS[name]}\nThe aliases was originally deprecated in NumPy 1.20; for more "
                "details and guidance see the original release note at:\n"
                "    https://numpy.org/devdocs/release/1.20.0-notes.html#deprecations")
    if name in _SINCE_2:
        return f'`np.{name}` was removed in the NumPy 2.0 release. {_SINCE_2[name]}'
