def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: (hash(0), hash(1), hash(-1), hash(-2), hash(True), hash(2 ** 61 - 1), hash(2 ** 61 - 2), hash(2 ** 62), hash(-(2 ** 63))),
    lambda: (hash(1.0), hash(-1.0), hash(0.0), hash(-0.0), hash(0.5), hash(1.5), hash(-1.5), hash(0.1), hash(3.14159), hash(1e300)),
    lambda: (hash(5e-324), hash(1e-300), hash(2.0 ** 61), hash(1e22), hash(10 ** 22), hash(-2.0 ** 100), hash(-(2 ** 100))),
    lambda: (hash(float('inf')), hash(-float('inf'))),
    lambda: (hash(1j), hash(1 + 2j), hash(-1 - 1j), hash(3 + 0j), hash(0.5 + 0.25j)),
    lambda: ({1: 'a', 1.0: 'b', True: 'c'}, {0.5: 1}[0.5], len({1, 1.0, True, 1 + 0j})),
    lambda: (2 ** 70 in {2.0 ** 70}, 1e20 in {10 ** 20: 1}),
)
