"""Closures, lambdas, decorators, map, filter, reduce."""

from functools import reduce
from time import perf_counter


def counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count

    return step


def cached(function):
    memory = {}

    def wrapper(n):
        if n not in memory:
            memory[n] = function(n)
        return memory[n]

    return wrapper


@cached
def collatz(n):
    return 1 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


def compose(*functions):
    return lambda value: reduce(lambda result, function: function(result), functions, value)


def work():
    step = counter()
    for n in range(60_000):
        step()
    longest = max(range(1, 15_000), key=collatz)
    total = sum(map(lambda n: n * 2, filter(lambda n: n % 3 == 0, range(60_000))))
    pipeline = compose(lambda x: x + 1, lambda x: x * 2, lambda x: x - 3)
    for n in range(10_000):
        total += pipeline(n)
    return step(), longest, total


def seconds():
    start = perf_counter()
    result = work()
    end = perf_counter()
    assert result == EXPECTED, result
    return end - start


EXPECTED = (60001, 13255, 1299920000)
print(min(seconds() for _ in range(5)))
