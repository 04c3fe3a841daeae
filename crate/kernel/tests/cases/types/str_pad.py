def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: ('hi'.center(6), 'hi'.center(7), 'abc'.center(6), 'abc'.center(7, '*'), 'hi'.center(1), 'hi'.ljust(5), 'hi'.rjust(5), 'hi'.ljust(5, '.'), 'hi'.rjust(5, 'ä'), 'hi'.rjust(-1), 'a'.center(4), 'a'.center(5), 'ab'.center(5)),
    lambda: ('42'.zfill(5), '-42'.zfill(5), '+42'.zfill(5), 'abc'.zfill(2), ''.zfill(3), '-'.zfill(3), '--1'.zfill(5), 'ä'.zfill(3)),
    lambda: ('a\tb'.expandtabs(), 'a\tb'.expandtabs(4), 'ab\tc\td'.expandtabs(tabsize=3), 'a\n\tb'.expandtabs(4), '\t'.expandtabs(0), 'a\tb'.expandtabs(-1), '12345678\tx'.expandtabs()),
    lambda: 'a'.center('x'),
    lambda: 'a'.center(5, 'ab'),
    lambda: 'a'.center(5, ''),
    lambda: 'a'.center(5, 1),
    lambda: 'a'.center(),
    lambda: 'a'.zfill('x'),
    lambda: 'a'.ljust(1.5),
    lambda: 'a'.expandtabs('x'),
)
