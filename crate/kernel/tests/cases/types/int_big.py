def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


show(
    lambda: (10 ** 30 + 1, 10 ** 30 - 10 ** 30, -(10 ** 30)),
    lambda: (10 ** 30 // 7, -(10 ** 30) // 7, 10 ** 30 // -7),
    lambda: (10 ** 30 % 7, -(10 ** 30) % 7, 10 ** 30 % -7, 10 ** 30 % 10 ** 29),
    lambda: (divmod(10 ** 30, 10 ** 15), divmod(-(10 ** 30), 7)),
    lambda: (10 ** 30 / 10 ** 29, 10 ** 30 / 3, 1 / 10 ** 30, 10 ** 400 / 10 ** 399),
    lambda: (3 / 10 ** 330, 10 ** 20 / 10 ** 340, -(10 ** 20) / 10 ** 344, 7 / 10 ** 400),
    lambda: ((2 ** 54 + 1) / 2, (2 ** 60 + 2 ** 7) / 1, (2 ** 60 + 2 ** 7 + 1) / 1),
    lambda: (2 ** 100, 3 ** 100, (-3) ** 101, 2 ** 64 - 1),
    lambda: ((2 ** 100) >> 90, -(2 ** 100) >> 98, (2 ** 100) << 3),
    lambda: ((2 ** 100) & (2 ** 99 + 5), (2 ** 70) | 1, (2 ** 70) ^ (2 ** 70), ~(2 ** 70), -(2 ** 70) & 255),
    lambda: (2 ** 70 == 2 ** 70, 2 ** 70 < 2 ** 71, 2 ** 70 > -(2 ** 71), 2 ** 70 != 2 ** 70 + 1),
    lambda: (pow(3, 1000, 1000007), pow(2, 10 ** 20, 97), pow(-5, 3, 7), pow(5, 3, -7), pow(3, -1, 7), pow(2, 0, 1)),
    lambda: (int('9' * 40), str(2 ** 200), -2 ** 70),
    lambda: ((2 ** 200).bit_length(), (2 ** 200 - 1).bit_count(), (-(2 ** 70)).bit_length()),
    lambda: (sum([2 ** 62] * 10), 2 ** 62 + 2 ** 62 - 2 ** 62),
    lambda: (factorial(30), factorial(50) // factorial(48)),
    lambda: (hash(2 ** 61 - 1), hash(2 ** 61), hash(-(2 ** 61)), hash(10 ** 50), hash(-(10 ** 50)), hash(-1)),
)
