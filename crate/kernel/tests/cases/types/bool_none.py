def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: (bool(), bool(0), bool(''), bool('a'), bool([]), bool([0]), bool(0.0), bool(None), bool(object())),
    lambda: (True, False, str(True), repr(False), int(True), float(True), True == 1, True is True, isinstance(True, int)),
    lambda: (f'{True}', f'{True:5}', f'{True:d}', '%s' % True, '%d' % True, 'ab' * True, [1, 2][True]),
    lambda: bool(1, 2),
    lambda: bool(x=1),
    lambda: (None, str(None), type(None)(), bool(None), None == None, None is None, f'{None}'),
    lambda: type(None)(1),
    lambda: f'{None:5}',
    lambda: None + 1,
    lambda: None < None,
    lambda: (NotImplemented, ..., Ellipsis, type(...)(), repr(NotImplemented)),
    lambda: (True.__and__(True), True.__or__(2), (True).__xor__(True), True & 1, True ^ False, ~False),
)
