def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: (3 ** 200000) % 1000007,
    lambda: (3 ** 500000 * 7 ** 400000) % 1000003,
    lambda: (7 ** 300000) // (7 ** 299990),
    lambda: divmod(3 ** 400000 + 5, 3 ** 200000)[1],
    lambda: divmod(-(3 ** 400000) - 5, 3 ** 200000)[1] == 3 ** 200000 - 5,
    lambda: divmod(3 ** 400000, -(3 ** 200000) + 1)[1] == 1 + -(3 ** 200000) + 1 - 1 - 1 + 1,
    lambda: (1 << 3000000) >> 2999990,
    lambda: ((1 << 2000000) - 1) * ((1 << 2000000) - 1) == (1 << 4000000) - (1 << 2000001) + 1,
    lambda: ((1 << 1500000) + 1) ** 2 == (1 << 3000000) + (1 << 1500001) + 1,
    lambda: (3 ** 1000000).bit_length(),
    lambda: pow(3, 10 ** 30, 10 ** 700) % 10 ** 9,
)
