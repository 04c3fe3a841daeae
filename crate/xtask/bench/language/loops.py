"""Arithmetic in nested loops, `for` and `while`."""

from time import perf_counter


def work():
    total = 0
    for i in range(300):
        for j in range(1000):
            total += i * j % 7
            if total > 1_000_000:
                total -= 999_983
    n, steps = 27, 0
    while steps < 100_000:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        if n == 1:
            n = 27 + steps % 50
        steps += 1
    return total + n


def seconds():
    start = perf_counter()
    result = work()
    end = perf_counter()
    assert result == EXPECTED, result
    return end - start


EXPECTED = 770889
print(min(seconds() for _ in range(5)))
