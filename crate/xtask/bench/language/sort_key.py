"""Sorting: with key functions, reversed, tuples, texts, in place."""

from time import perf_counter


def work():
    seed = 12345
    rows = []
    for n in range(12_000):
        seed = (seed * 1103515245 + 12345) % 2147483648
        rows.append((seed % 1000, f"name{seed % 5000}", seed / 1000))
    by_second = sorted(rows, key=lambda row: row[1])
    by_two = sorted(rows, key=lambda row: (row[0], -row[2]))
    plain = sorted(rows)
    numbers = [row[0] for row in rows]
    numbers.sort(reverse=True)
    texts = sorted((row[1] for row in rows), key=len)
    fractions = sorted([row[2] for row in rows])
    largest = max(rows, key=lambda row: row[2])
    return by_second[0][1], by_two[5], plain[7][0], numbers[3], texts[0], fractions[1], largest


def seconds():
    start = perf_counter()
    result = work()
    end = perf_counter()
    assert result == EXPECTED, result
    return end - start


EXPECTED = ('name0', (0, 'name0', 1092350.0), 0, 999, 'name4', 339.727, (837, 'name837', 2147465.837))
print(min(seconds() for _ in range(5)))
