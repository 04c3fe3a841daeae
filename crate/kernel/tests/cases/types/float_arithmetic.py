def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: (7.5 // 2, -7.5 // 2, 7.5 // -2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(7.5, 2), divmod(-7.5, 2)),
    lambda: (5.0 % 5, -5.0 % 5, 5.0 % -5, -0.0 % 5, 0.0 % -5, 1e300 // 1e-300, 0.1 // 0.01, 1 // 0.1, 1 % 0.1),
    lambda: (-0.0 // 1, 0.0 // -1, 5 // float('inf'), -5 // float('inf'), 5 % float('inf'), -5 % float('inf')),
    lambda: (float('inf') // 1, float('inf') % 1, float('nan') // 1, float('inf') - float('inf'), float('inf') * 0),
    lambda: (2.0 ** 0.5, 2.0 ** -1, (-8.0) ** 3, (-2.0) ** -3, 0.0 ** 0, 4 ** 0.5, 0.0 ** 2.5, (-0.0) ** 3),
    lambda: (float('inf') ** -1, float('inf') ** 0, 1.0 ** float('nan'), float('nan') ** 0, (-1.0) ** float('inf'), 2.0 ** float('inf')),
    lambda: (1e200 * 1e200, -1e200 * 1e200, 1e-200 * 1e-200, 1.5 + 1, 1 - 1.5, 3 * 0.5, 7 / 2.0, True + 0.5),
    lambda: 1.0 // 0,
    lambda: 1.0 % 0,
    lambda: 1.0 / 0,
    lambda: 1 / 0.0,
    lambda: 1 // 0.0,
    lambda: 1 % 0.0,
    lambda: divmod(1.0, 0),
    lambda: 0.0 ** -1,
    lambda: 10.0 ** 400,
    lambda: 1e308 ** 2,
    lambda: 1.5 & 1,
    lambda: 1.5 << 1,
    lambda: 1.5 + 'a',
    lambda: (-1.5, +1.5, abs(-1.5), abs(-0.0), -0.0, not 0.0, bool(0.1), bool(float('nan'))),
)
