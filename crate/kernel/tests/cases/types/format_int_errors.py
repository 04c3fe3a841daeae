def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: format(5, 's'),
    lambda: format(5, 'y'),
    lambda: format(5, 'yy'),
    lambda: format(5, '.2d'),
    lambda: format(5, '.2'),
    lambda: format(5, ',x'),
    lambda: format(5, ',b'),
    lambda: format(5, ',n'),
    lambda: format(5, '_n'),
    lambda: format(5, '_c'),
    lambda: format(5, ',c'),
    lambda: format(5, ',_'),
    lambda: format(5, '_,'),
    lambda: format(5, ',,'),
    lambda: format(5, '__'),
    lambda: format(5, '+c'),
    lambda: format(5, '#c'),
    lambda: format(-1, 'c'),
    lambda: format(2 ** 40, 'c'),
    lambda: format(0x110000, 'c'),
    lambda: format(5, 'z'),
    lambda: format(5, 'zd'),
    lambda: format(5, '99999999999999999999'),
    lambda: format(5, '.99999999999999999999'),
    lambda: format(5, '.'),
    lambda: format(5, 'é'),
    lambda: format(5, '<<<'),
    lambda: format(5, 'd5'),
    lambda: format(5, '\x01'),
    lambda: format(True, 's'),
    lambda: format(True, '.3'),
    lambda: format(10 ** 400, 'f'),
    lambda: format(5, 5),
    lambda: (5).__format__(5),
    lambda: (5).__format__(),
)
