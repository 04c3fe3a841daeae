def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


class Meters(int):
    pass


show(
    lambda: (Meters(5) + 3, Meters(5) * Meters(2), 3 + Meters(5), -Meters(5), type(Meters(5) + 1) is int),
    lambda: (Meters(5) == 5, Meters(5) < 6, hash(Meters(5)) == hash(5), Meters(5).bit_length()),
    lambda: (Meters('12'), Meters(), isinstance(Meters(1), int), bool(Meters(0))),
    lambda: ('%d' % Meters(7), '{:>4}'.format(Meters(7)), f'{Meters(7):x}', str(Meters(7)), [1, 2, 3][Meters(1)]),
    lambda: ('ab' * Meters(2), list(range(Meters(3))), Meters(255).to_bytes(2, 'big'), {5: 'five'}[Meters(5)]),
    lambda: (int(Meters(9)), float(Meters(9)), Meters(9) / 2, divmod(Meters(9), 2), Meters(2) ** 3),
)
