"""Generators: functions, expressions, pipelines, `yield from`, `send`."""

from time import perf_counter


def count_to(n):
    i = 0
    while i < n:
        yield i
        i += 1


def squares(numbers):
    for number in numbers:
        yield number * number


def walk(depth):
    if depth > 0:
        yield from walk(depth - 1)
        yield depth
        yield from walk(depth - 1)


def average():
    total, count = 0, 0
    value = yield 0
    while True:
        total += value
        count += 1
        value = yield total / count


def work():
    total = 0
    for i in count_to(100_000):
        total += i
    total += sum(squares(n for n in count_to(60_000) if n % 3))
    total += sum(walk(11))
    running = average()
    next(running)
    for n in range(20_000):
        last = running.send(n)
    return total + last


def seconds():
    start = perf_counter()
    result = work()
    end = perf_counter()
    assert result == EXPECTED, result
    return end - start


EXPECTED = 48004999944082.5
print(min(seconds() for _ in range(5)))
