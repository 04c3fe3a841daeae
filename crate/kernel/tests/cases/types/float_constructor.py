def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


class Half:
    def __float__(self):
        return 0.5


class Index:
    def __index__(self):
        return 7


class Wrong:
    def __float__(self):
        return 'x'


class Celsius(float):
    pass


show(
    lambda: (float(), float(5), float(True), float('1.5'), float(' -2.5e3 '), float('+.5'), float('5.'), float('1_000.5_0')),
    lambda: (float('inf'), float('-Infinity'), float('NaN'), float('1e400'), float('-1e400'), float('1e-400'), float('INF')),
    lambda: (float(10 ** 20), float(2 ** 53 + 1), float(2 ** 64 - 1), float(b'1.5'), float('\u0661.\u0665')),
    lambda: (float('1e5'), float('1E-5'), float('0x10') if False else 0.0, float('00012.5'), float('1e+05')),
    lambda: float('abc'),
    lambda: float(''),
    lambda: float('1__0'),
    lambda: float('_1'),
    lambda: float('1_'),
    lambda: float('1e'),
    lambda: float('e5'),
    lambda: float('.'),
    lambda: float('0x10'),
    lambda: float('1 2'),
    lambda: float('infin'),
    lambda: float('1._5'),
    lambda: float([]),
    lambda: float(None),
    lambda: float(1j),
    lambda: float(1, 2),
    lambda: float(b'x'),
    lambda: float(10 ** 400),
    lambda: float("it's"),
    lambda: (float(Half()), float(Index())),
    lambda: float(Wrong()),
    lambda: (Celsius(1.5) + 1, Celsius('2.5'), type(Celsius(1) * 2) is float, Celsius(3).is_integer()),
)
