def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: (1j, -1j, 1 + 2j, 1.5 - 0.5j, 0j, -0j, complex(-0.0, 1), complex(0, -0.0), complex(1e20, 1e-5), complex(float('nan'), float('inf'))),
    lambda: ((1 + 2j) + (3 - 1j), (1 + 2j) * (3 - 1j), (1 + 2j) / (3 - 1j), (1 + 2j) - 1, 2 * 1j, 1 / 1j, 1j ** 2, 2 ** 1j, (1 + 1j) ** 3, (1 + 1j) ** -2),
    lambda: ((1 + 2j) ** 0, 0j ** 0, 0j ** 2, (2 + 0j) ** 0.5, (-8) ** (1 / 3), (1j) ** 1j, (1 + 2j) ** (1 + 0.5j)),
    lambda: (abs(3 + 4j), (3 + 4j).real, (3 + 4j).imag, (3 + 4j).conjugate(), bool(0j), bool(1j), -(1 + 2j), +(1 + 2j)),
    lambda: (complex(), complex(1), complex(1, 2), complex('1+2j'), complex(' ( 1-2.5j ) '), complex('j'), complex('-j'), complex('3'), complex('1e5j')),
    lambda: (complex('1e-5+2e+5j'), complex('inf+nanj'), complex(1j, 1j), complex(imag=3), complex(real=1.5), complex('1_0+2j'), complex('+j')),
    lambda: complex('1+2'),
    lambda: complex('1 + 2j'),
    lambda: complex('a'),
    lambda: complex(''),
    lambda: complex('(1+2j'),
    lambda: complex('1', 2),
    lambda: complex(1, '2'),
    lambda: complex([]),
    lambda: complex(1, []),
    lambda: 1j // 1,
    lambda: 1j % 1,
    lambda: divmod(1j, 1),
    lambda: 1j < 2,
    lambda: 1j / 0,
    lambda: 0j ** -1,
    lambda: int(1j),
    lambda: abs(complex(1e308, 1e308)),
    lambda: ('{}'.format(1 + 2j), '{:.2f}'.format(1 + 2j), '{:g}'.format(1j), '{:>12}'.format(1j), '{:+.1e}'.format(1 - 2j), '{:,}'.format(12345 + 1j), '{:#}'.format(1 + 2j)),
    lambda: '{:05}'.format(1j),
    lambda: '{:=8}'.format(1j),
    lambda: '{:d}'.format(1j),
    lambda: '{:%}'.format(1j),
    lambda: (str(1 + 2j), repr([1j]), hash(1j) == hash(1j), 1j == 1j, {1j: 'a'}[1j]),
)
