def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: (round(2.5), round(3.5), round(-2.5), round(0.5), round(1.5), round(-0.4), round(1e20), type(round(2.0))),
    lambda: (round(2.675, 2), round(1.005, 2), round(2.5, 0), round(-2.5, 0), round(0.15, 1), round(0.25, 1), round(0.35, 1)),
    lambda: (round(1234.5678, 2), round(1234.5678, -2), round(1250.0, -2), round(1350.0, -2), round(50.0, -2), round(150.0, -2), round(49.9, -2)),
    lambda: (round(5.0, -1), round(15.0, -1), round(25.0, -1), round(4.999, -1), round(5.001, -1), round(1e22, -22), round(5e22, -23), round(6e22, -23)),
    lambda: (round(1.5, 400), round(1.5, -400), round(-1.5, -400), round(123.456, 3), round(1e-20, 19), round(1e300, -299), round(1e308, -308)),
    lambda: (round(0.1 + 0.2, 10), round(1 / 3, 5), round(1e16, 2), round(123456789.987654321, 5), round(-0.5, 0), round(0.0, 3)),
    lambda: (round(1.23, None), round(1.5, True), round(float('nan'), 2), round(float('inf'), 2)),
    lambda: round(float('nan')),
    lambda: round(float('inf')),
    lambda: round(1.7976931348623157e308, -308),
    lambda: round(1.5, 'a'),
    lambda: round('a'),
)
