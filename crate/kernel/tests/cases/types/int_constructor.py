def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


class Whole:
    def __int__(self):
        return 42


class Index:
    def __index__(self):
        return 43


class Truncated:
    def __trunc__(self):
        return 44


class Wrong:
    def __int__(self):
        return 'x'


show(
    lambda: (int(), int(5), int(5.9), int(-5.9), int('12'), int(' -12 '), int('+7'), int(True)),
    lambda: (int('1_000'), int('0x1f', 16), int('1f', 16), int('0b101', 2), int('0o17', 8), int('z', 36), int('-ff', 16)),
    lambda: (int('0x1f', 0), int('0b11', 0), int('0o17', 0), int('12', 0), int('0', 0), int('00', 0), int('0_0', 0)),
    lambda: (int('12', base=8), int(b'12'), int('\u0661\u0662')),
    lambda: (int(1e20), int(-1e300) == -int(1e300), int('9' * 30), int('-' + '9' * 30)),
    lambda: int('abc'),
    lambda: int(''),
    lambda: int(' '),
    lambda: int('1__0'),
    lambda: int('_1'),
    lambda: int('1_'),
    lambda: int('+ 1'),
    lambda: int('12', 37),
    lambda: int('12', 1),
    lambda: int('12', -1),
    lambda: int('8', 8),
    lambda: int('010', 0),
    lambda: int('0x', 16),
    lambda: int(1.5, 10),
    lambda: int([]),
    lambda: int(None),
    lambda: int('1', 2, 3),
    lambda: int(float('nan')),
    lambda: int(float('inf')),
    lambda: int(-float('inf')),
    lambda: int(1j),
    lambda: int(b'12a'),
    lambda: int('\u00e9'),
    lambda: int("it's"),
    lambda: int(base=10),
    lambda: (int(Whole()), int(Index()), int(Truncated())),
    lambda: int(Wrong()),
)
