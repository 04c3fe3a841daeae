"""Calls of functions: by position, by keyword, with defaults, with *args."""

from time import perf_counter


def add(a, b):
    return a + b


def scaled(value, factor=3, offset=0):
    return value * factor + offset


def total(*numbers):
    result = 0
    for number in numbers:
        result = add(result, number)
    return result


def nothing():
    pass


def work():
    result = 0
    for i in range(60_000):
        result = add(result, i)
        result = scaled(i, 2) + result
        result += scaled(i, offset=1)
        nothing()
    for i in range(10_000):
        result += total(i, 1, 2)
    return result


def seconds():
    start = perf_counter()
    result = work()
    end = perf_counter()
    assert result == EXPECTED, result
    return end - start


EXPECTED = 10849905000
print(min(seconds() for _ in range(5)))
