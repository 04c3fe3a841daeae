"""Dicts: grouping, counting, looking up, updating, deleting."""

from time import perf_counter


def work():
    groups = {}
    for n in range(60_000):
        key = n * 7 % 1013
        if key not in groups:
            groups[key] = []
        groups[key].append(n)
    sizes = {key: len(members) for key, members in groups.items()}
    counts = {}
    for n in range(100_000):
        digit = n % 10
        counts[digit] = counts.get(digit, 0) + 1
    names = {f"name{n}": n for n in range(5_000)}
    total = 0
    for n in range(50_000):
        total += names[f"name{n % 5_000}"]
    merged = dict(names)
    merged.update({f"other{n}": n for n in range(5_000)})
    for n in range(0, 5_000, 2):
        del merged[f"name{n}"]
    point = {"x": 1, "y": 2, "z": 3}
    for n in range(50_000):
        point["x"] += point["y"]
        point["z"] = n
    return sum(sizes.values()) + sum(counts.values()) + total + len(merged) + point["x"]


def seconds():
    start = perf_counter()
    result = work()
    end = perf_counter()
    assert result == EXPECTED, result
    return end - start


EXPECTED = 125242501
print(min(seconds() for _ in range(5)))
