def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: [format(v, s) for v in (0, 5, -5, 12345) for s in ('', 'd', '5', '<5', '^5', '>5', '=5', '05', '+', ' ', '-', '+05', ',', '_', '010,', '#x', 'x', 'X', '#X', 'b', '#b', 'o', '#o', 'n')],
    lambda: [format(v, s) for v in (255, -255, 65536) for s in ('#010x', '#_b', '_x', '_b', '_o', '#012_x', '08b', '*^12x', '*=+12d', 'x<5', '<010', '0>8', '0<8')],
    lambda: [format(v, s) for v in (1234567, -1234567) for s in (',', '12,', '015,', '+,', '_', '09,', '011,', '012,', '013_', '=14,')],
    lambda: ([format(65, s) for s in ('c', '5c', '<5c', '^5c', '05c')], format(8364, 'c'), format(0x1f600, 'c')),
    lambda: [format(12345, s) for s in ('e', '.2e', 'f', '.1f', 'g', '.3g', 'E', '%', '.0%', 'G', 'F', ',.2f')],
    lambda: (format(10 ** 20, ','), format(10 ** 20, 'd'), format(10 ** 20, 'x'), format(-(10 ** 20), '30'), format(10 ** 20, 'f'), format(2 ** 100, '#_x'), format(True, ''), format(True, 'd'), format(True, '5'), format(False, '>7'), format(True, 'x')),
)
