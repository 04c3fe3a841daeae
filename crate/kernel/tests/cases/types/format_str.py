def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: [format('abc', s) for s in ('', 's', '5', '<5', '>5', '^5', '^6', '05', '*^7', '.2', '5.2', '>5.1s', '.0', '.10', '0<5', 'ä>5', '^4.1')],
    lambda: (format('häß', '6'), format('日本', '^6'), format('😀', '>3'), format('häß', '.2'), format('', '3'), format('a', '😀^5')),
    lambda: format('a', 'd'),
    lambda: format('a', 'x'),
    lambda: format('a', '+'),
    lambda: format('a', '-'),
    lambda: format('a', ' '),
    lambda: format('a', '#'),
    lambda: format('a', '=5'),
    lambda: format('a', 'z'),
    lambda: format('a', ','),
    lambda: format('a', '_'),
    lambda: format('a', ',s'),
    lambda: format('a', 'y'),
    lambda: format('a', '5y5'),
    lambda: format('a', '.'),
    lambda: format('a', '99999999999999999999'),
    lambda: format('a', ',x'),
    lambda: format('a', '='),
    lambda: format('a', '0=5'),
)
