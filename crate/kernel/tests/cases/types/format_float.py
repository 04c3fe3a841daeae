def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: [format(v, s) for v in (0.0, 1.5, -1.5, 1234567.891, 1e-10, 1e20) for s in ('', 'f', '.0f', '.1f', '.2f', 'e', '.0e', '.2e', 'g', '.0g', '.3g', '%', '.1%', 'n', '.3', '.10', '#.3', '#g', '#.0f', '#.0e', 'E', 'G', ',', '_', ',.2f', '015,.2f', '+.2f', ' .2f', '10.1f', '<10.1f', '^10.1f', '=+10.1f', '010.1f', '*^12.3e')],
    lambda: [format(v, s) for v in (float('inf'), -float('inf'), float('nan')) for s in ('', 'f', '08', '+', 'e', 'g', 'F', 'E', 'G', '%', '08,', '>6', '.2f', ',', 'n')],
    lambda: [format(v, s) for v in (-0.0, -0.001, 0.001, -0.5) for s in ('.1f', 'z.1f', 'z', 'z.0f', 'z.2e', 'z.1g', '+z.1f', 'z.0%')],
    lambda: ([format(v, '.0f') for v in (0.5, 1.5, 2.5, 3.5, -0.5, 1e15 + 0.5, 123456789.5)], [format(v, '.2f') for v in (0.125, 0.375, 2.675, 1.005, 1e22)]),
    lambda: ([format(v, '.3') for v in (1.0, 10.0, 100.0, 1000.0, 123.0, 0.0001, 0.00001, 99.95, 999.5)], [format(v, '.0') for v in (1.0, 12.0, 0.5)]),
    lambda: ([format(v, 'g') for v in (1e5, 1e6, 123456.0, 1234567.0, 0.0001, 0.00001, 100.0, 1e-4 / 3)], [format(v, '.1g') for v in (0.95, 9.5, 95.0, 0.00095)]),
    lambda: (format(0.1, '.30f'), format(1e300, '.3f')[:20], format(5e-324, '.1080f')[-10:], format(1 / 3, '.50e'), format(1.0, '.1500f')[-3:], format(1e-5, '.40g'), len(format(1e308, 'f'))),
    lambda: (format(3.14159, '{}'.format('.2f')), f'{3.14159:.3f}', f'{1e6:,}', f'{0.5:.0%}', f'{2.0:g}', f'{12345.678:_.1f}', f'{1e16}', f'{1e16:.1f}', f'{1.0:#}', f'{100.0:#.3g}'),
)
