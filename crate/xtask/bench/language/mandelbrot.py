"""The Mandelbrot set, with floats and with complex numbers."""

from time import perf_counter


def steps(re, im, limit):
    x = y = 0.0
    for step in range(limit):
        xx, yy = x * x, y * y
        if xx + yy > 4.0:
            return step
        x, y = xx - yy + re, 2.0 * x * y + im
    return limit


def complex_steps(c, limit):
    z = 0j
    for step in range(limit):
        if abs(z) > 2:
            return step
        z = z * z + c
    return limit


def work():
    total = 0
    for row in range(60):
        for column in range(80):
            total += steps(column * 3.0 / 80 - 2.2, row * 2.4 / 60 - 1.2, 80)
    for row in range(30):
        for column in range(40):
            total += complex_steps(complex(column * 3.0 / 40 - 2.2, row * 2.4 / 30 - 1.2), 60)
    return total


def seconds():
    start = perf_counter()
    result = work()
    end = perf_counter()
    assert result == EXPECTED, result
    return end - start


EXPECTED = 124627
print(min(seconds() for _ in range(5)))
