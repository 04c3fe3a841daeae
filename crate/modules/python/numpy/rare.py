# What few programs ask for: run when the first of these names is.
_I0_NEAR = (
    -4.41534164647933937950E-18, 3.33079451882223809783E-17, -2.43127984654795469359E-16, 1.71539128555513303061E-15,
    -1.16853328779934516808E-14, 7.67618549860493561688E-14, -4.85644678311192946090E-13, 2.95505266312963983461E-12,
    -1.72682629144155570723E-11, 9.67580903537323691224E-11, -5.18979560163526290666E-10, 2.65982372468238665035E-9,
    -1.30002500998624804212E-8, 6.04699502254191894932E-8, -2.67079385394061173391E-7, 1.11738753912010371815E-6,
    -4.41673835845875056359E-6, 1.64484480707288970893E-5, -5.75419501008210370398E-5, 1.88502885095841655729E-4,
    -5.76375574538582365885E-4, 1.63947561694133579842E-3, -4.32430999505057594430E-3, 1.05464603945949983183E-2,
    -2.37374148058994688156E-2, 4.93052842396707084878E-2, -9.49010970480476444210E-2, 1.71620901522208775349E-1,
    -3.04682672343198398683E-1, 6.76795274409476084995E-1)
_I0_FAR = (
    -7.23318048787475395456E-18, -4.83050448594418207126E-18, 4.46562142029675999901E-17, 3.46122286769746109310E-17,
    -2.82762398051658348494E-16, -3.42548561967721913462E-16, 1.77256013305652638360E-15, 3.81168066935262242075E-15,
    -9.55484669882830764870E-15, -4.15056934728722208663E-14, 1.54008621752140982691E-14, 3.85277838274214270114E-13,
    7.18012445138366623367E-13, -1.79417853150680611778E-12, -1.32158118404477131188E-11, -3.14991652796324136454E-11,
    1.18891471078464383424E-11, 4.94060238822496958910E-10, 3.39623202570838634515E-9, 2.26666899049817806459E-8,
    2.04891858946906374183E-7, 2.89137052083475648297E-6, 6.88975834691682398426E-5, 3.36911647825569408990E-3,
    8.04490411014108831608E-1)


def _clenshaw(x, terms):
    b0, b1 = terms[0], 0.0
    for term in terms[1:]:
        b2, b1 = b1, b0
        b0 = x * b1 - b2 + term
    return 0.5 * (b0 - b2)


def i0(x):
    x = asarray(x)
    if x.dtype.kind == 'c':
        raise TypeError('i0 not supported for complex values')
    x = absolute(x * 1.0)
    near, far = minimum(x, 8.0), maximum(x, 8.0)
    return where(x <= 8.0, exp(near) * _clenshaw(near / 2.0 - 2, _I0_NEAR),
                 exp(far) * _clenshaw(32.0 / far - 2.0, _I0_FAR) / sqrt(far))


def kaiser(M, beta):
    if M == 1:
        return ones(1)
    n = arange(0, M)
    alpha = (M - 1) / 2.0
    return i0(beta * sqrt(1 - ((n - alpha) / alpha) ** 2.0)) / i0(float(beta))


def matvec(x1, x2, /):
    return matmul(x1, asarray(x2)[..., newaxis])[..., 0]


def vecmat(x1, x2, /):
    return matmul(conjugate(asarray(x1))[..., newaxis, :], x2)[..., 0, :]


def isdtype(dtype_, kind):
    if not isinstance(dtype_, dtype) and not (isinstance(dtype_, type) and issubclass(dtype_, generic)):
        raise TypeError(f'dtype argument must be a NumPy dtype, but it is a {type(dtype_)}.')
    own = dtype(dtype_)
    letters = {'bool': 'b', 'signed integer': 'i', 'unsigned integer': 'u', 'integral': 'iu', 'real floating': 'f',
               'complex floating': 'c', 'numeric': 'iufc'}
    for one in kind if isinstance(kind, tuple) else (kind,):
        if isinstance(one, str):
            if one not in letters:
                raise ValueError(f'kind argument is a string, but {one!r} is not a known kind name.')
            if own.kind in letters[one]:
                return True
        elif own == dtype(one):
            return True
    return False


typecodes = {'Character': 'c', 'Integer': 'bhilqnp', 'UnsignedInteger': 'BHILQNP', 'Float': 'efdg', 'Complex': 'FDG',
             'AllInteger': 'bBhHiIlLqQnNpP', 'AllFloat': 'efdgFDG', 'Datetime': 'Mm',
             'All': '?bhilqnpBHILQNPefdgFDGSUVOMm'}

_TYPE_WORDS = {
    'S1': 'character', '?': 'bool', 'b': 'signed char', 'B': 'unsigned char', 'h': 'short', 'H': 'unsigned short',
    'i': 'integer', 'I': 'unsigned integer', 'l': 'long integer', 'L': 'unsigned long integer',
    'q': 'long long integer', 'Q': 'unsigned long long integer', 'f': 'single precision', 'd': 'double precision',
    'g': 'long precision', 'F': 'complex single precision', 'D': 'complex double precision',
    'G': 'complex long double precision', 'S': 'string', 'U': 'unicode', 'V': 'void', 'O': 'object'}


def typename(char):
    return _TYPE_WORDS[char]


def mintypecode(typechars, typeset='GDFgdf', default='d'):
    codes = [one if isinstance(one, str) else asarray(one).dtype.char for one in typechars]
    known = [code for code in codes if code in typeset]
    if not known:
        return default
    if 'F' in known and 'd' in known:
        return 'D'
    return _min(known, key='GDFgdfeqlihbQLIHB?'.index)


def common_type(*arrays):
    kind, single_ = 'f', True
    for a in arrays:
        own = a.dtype
        if own.kind not in 'iufc':
            raise TypeError("can't get common type for non-numeric array")
        kind = 'c' if own.kind == 'c' else kind
        single_ = single_ and own == float32
    return complex128 if kind == 'c' else float32 if single_ and arrays else float64


def show_config(mode='stdout'):
    found = {'Compilers': {}, 'Build Dependencies': {'blas': {'name': "the notebook's own kernels"},
                                                     'lapack': {'name': "the notebook's own kernels"}}}
    if mode == 'dicts':
        return found
    print("Arrays are computed by the notebook's own kernels, on one thread; no BLAS or LAPACK is linked.")


show_runtime = show_config


def info(object=None, maxwidth=76, output=None, toplevel='numpy'):
    if isinstance(object, ndarray):
        rows = [('class', type(object).__name__), ('shape', object.shape), ('strides', object.strides),
                ('itemsize', object.itemsize), ('aligned', True), ('contiguous', object.flags.contiguous),
                ('fortran', object.flags.fortran), ('data pointer', hex(id(object))), ('byteorder', 'little'),
                ('byteswap', False), ('type', object.dtype)]
        text = '\n'.join(f'{name}:  {value}' for name, value in rows)
    else:
        import inspect
        text = inspect.getdoc(globals()[object] if isinstance(object, str) else object) or ''
    print(text, file=output)


def setbufsize(size):
    if size % 16:
        raise ValueError(f'Buffer size, {size}, is not a multiple of 16')
    return getbufsize()
