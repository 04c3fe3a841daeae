"""Recursion: Fibonacci, Ackermann, the towers of Hanoi, permutations."""

from time import perf_counter


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def hanoi(n, source, target, spare):
    if n == 0:
        return 0
    return hanoi(n - 1, source, spare, target) + 1 + hanoi(n - 1, spare, target, source)


def permutations(items):
    if len(items) <= 1:
        return [items]
    result = []
    for at, first in enumerate(items):
        for rest in permutations(items[:at] + items[at + 1 :]):
            result.append([first] + rest)
    return result


def work():
    return fib(22), ackermann(2, 60), hanoi(14, "a", "b", "c"), len(permutations([1, 2, 3, 4, 5, 6, 7]))


def seconds():
    start = perf_counter()
    result = work()
    end = perf_counter()
    assert result == EXPECTED, result
    return end - start


EXPECTED = (17711, 123, 16383, 5040)
print(min(seconds() for _ in range(5)))
