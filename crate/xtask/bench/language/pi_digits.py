"""Digits of pi by a spigot: ints that outgrow the machine's."""

from time import perf_counter


def digits(count):
    q, r, t, k, n, m = 1, 0, 1, 1, 3, 3
    found = []
    while len(found) < count:
        if 4 * q + r - t < n * t:
            found.append(n)
            q, r, n = 10 * q, 10 * (r - n * t), (10 * (3 * q + r)) // t - 10 * n
        else:
            q, r, t, k, n, m = (
                q * k, (2 * q + r) * m, t * m, k + 1, (q * (7 * k + 2) + r * m) // (t * m), m + 2)
    return found


def work():
    factorial = 1
    for n in range(1, 1_000):
        factorial *= n
    a, b = 0, 1
    for _ in range(5_000):
        a, b = b, a + b
    return sum(digits(300)), factorial % 1_000_003, a % 1_000_003, len(str(2**5_000))


def seconds():
    start = perf_counter()
    result = work()
    end = perf_counter()
    assert result == EXPECTED, result
    return end - start


EXPECTED = (1337, 426866, 332737, 1506)
print(min(seconds() for _ in range(5)))
