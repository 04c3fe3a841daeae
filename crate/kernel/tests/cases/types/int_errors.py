def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: 1 // 0,
    lambda: 1 % 0,
    lambda: 1 / 0,
    lambda: divmod(1, 0),
    lambda: 10 ** 30 // 0,
    lambda: 10 ** 30 % 0,
    lambda: 10 ** 30 / 0,
    lambda: 0 ** -1,
    lambda: 1 << -1,
    lambda: 1 >> -1,
    lambda: pow(2, -1, 4),
    lambda: pow(2, 3, 0),
    lambda: pow(2, 0.5, 3),
    lambda: 1 + 'a',
    lambda: 1 - None,
    lambda: 'a' - 1,
    lambda: 1 & 1.5,
    lambda: ~1.5,
    lambda: -'a',
    lambda: 10 ** 400 * 1.5,
    lambda: (10 ** 400) / 1,
    lambda: float(10 ** 400),
    lambda: 1 < 'a',
    lambda: [] + 1,
)
