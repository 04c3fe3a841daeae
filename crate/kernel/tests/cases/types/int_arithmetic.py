def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: (7 + 3, 7 - 10, -7 * 3),
    lambda: (7 // 2, -7 // 2, 7 // -2, -7 // -2),
    lambda: (7 % 3, -7 % 3, 7 % -3, -7 % -3),
    lambda: (divmod(7, 2), divmod(-7, 2), divmod(7, -2), divmod(-7, -2)),
    lambda: (7 / 2, -7 / 2, 1 / 3, 2 / 4),
    lambda: (2 ** 10, (-2) ** 3, 0 ** 0, 1 ** 1000000, (-1) ** 1000001),
    lambda: (2 ** -1, (-2) ** -3, 10 ** -2),
    lambda: (6 & 3, 6 | 3, 6 ^ 3, ~6, ~-1, -6 & 3, -6 | 3, -6 ^ 3),
    lambda: (1 << 10, -1 << 3, 1024 >> 3, -1024 >> 3, -1 >> 100, 5 >> 1000),
    lambda: (+5, -5, abs(-5), +True, -True, ~True),
    lambda: (True + True, True * 5, True & False, True | 2, True ^ True, True - 2),
    lambda: (9223372036854775807 + 1, -9223372036854775808 - 1, 4611686018427387904 * 2),
    lambda: (-9223372036854775808 // -1, -9223372036854775808 % -1, abs(-9223372036854775808), -(-9223372036854775808)),
    lambda: 9223372036854775807 * 9223372036854775807,
    lambda: (1 << 62, 1 << 63, 1 << 64, -1 << 63, 3 << 62),
)
