def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: format(1.5, 'd'),
    lambda: format(1.5, 'x'),
    lambda: format(1.5, 's'),
    lambda: format(1.5, 'c'),
    lambda: format(1.5, 'b'),
    lambda: format(1.5, 'y'),
    lambda: format(1.5, 'ff'),
    lambda: format(1.5, ',n'),
    lambda: format(1.5, '.'),
    lambda: format(1.5, '.f'),
    lambda: format(1.5, ',_f'),
    lambda: format(1.5, '.99999999999f'),
    lambda: format(1.5, '.99999999999999999999f'),
    lambda: format(1.5, '\u20ac'),
)
