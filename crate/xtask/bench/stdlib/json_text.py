"""A million numbers and names to JSON and back."""

import json
from time import perf_counter

ROWS = [{"id": i, "name": f"row {i}", "value": i / 7, "tags": ["a", "b"]} for i in range(150_000)]


def work():
    text = json.dumps(ROWS)
    rows = json.loads(text)
    return len(text), len(rows), rows[-1]["value"] == ROWS[-1]["value"]


def seconds():
    start = perf_counter()
    result = work()
    end = perf_counter()
    assert result == EXPECTED, result
    return end - start


EXPECTED = None
EXPECTED = work()
assert EXPECTED[1:] == (150_000, True)
print(min(seconds() for _ in range(3)))
