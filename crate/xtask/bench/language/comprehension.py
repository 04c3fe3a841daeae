"""List, set and dict comprehensions, with conditions and nested."""

from time import perf_counter


def work():
    result = 0
    for size in range(40):
        numbers = [n * n for n in range(3000)]
        even = [n for n in numbers if n % 2 == 0]
        table = {n: n + size for n in even}
        rest = {n % 97 for n in table.values()}
        pairs = [(a, b) for a in range(30) for b in range(30) if a != b]
        grid = [[a * b for a in range(20)] for b in range(20)]
        result += len(even) + len(rest) + pairs[-1][1] + grid[3][4]
    return result


def seconds():
    start = perf_counter()
    result = work()
    end = perf_counter()
    assert result == EXPECTED, result
    return end - start


EXPECTED = 63560
print(min(seconds() for _ in range(5)))
