def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: (1 == 1.0, 1 == True, 0 == False, 2 == 2.5, 1 < 1.5, 2 > 1.5, 1 <= 1.0, 1 != 1.0),
    lambda: (2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 2 ** 53 + 1 > 2.0 ** 53, 2.0 ** 53 < 2 ** 53 + 1),
    lambda: (10 ** 400 > 1e308, 10 ** 400 > float('inf'), -(10 ** 400) < -float('inf'), 10 ** 400 == float('inf')),
    lambda: (10 ** 22 == 1e22, 10 ** 23 == 1e23, 10 ** 23 < 1e23, 2 ** 63 == 2.0 ** 63, -(2 ** 63) == -(2.0 ** 63)),
    lambda: (9223372036854775807 == 9223372036854775807.0, 9223372036854775807 < 9223372036854775808.0),
    lambda: (float('nan') == float('nan'), float('nan') < 1, 1 < float('nan'), float('nan') != float('nan'), 5 == float('nan')),
    lambda: (1 == 1 + 0j, 1.5 == 1.5 + 0j, 1 == 1j, 1j == 1j, 1j != 2j, True == 1 + 0j, 10 ** 400 == 1j),
    lambda: (0.1 + 0.2 == 0.3, -0.0 == 0.0, 0.5 > False, True > 0.5, -1 < -0.5, 0 < 5e-324),
    lambda: 1j < 2,
    lambda: 1 < None,
    lambda: 1 >= 'a',
    lambda: (max(1, 2.5, True), min(1, 0.5, -3), sorted([3, 1.5, 2, -1, 2 ** 70, 0.1])),
)
