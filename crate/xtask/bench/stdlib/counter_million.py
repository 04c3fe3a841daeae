"""`Counter` on a million words and a million numbers."""

from collections import Counter
from time import perf_counter

WORDS = [f"w{i * 7919 % 5003}" for i in range(1_000_000)]
NUMBERS = [i * 31 % 1009 for i in range(1_000_000)]


def work():
    words, numbers = Counter(WORDS), Counter(NUMBERS)
    return len(words), len(numbers), words.most_common(1)[0][1], sum(numbers.values())


def seconds():
    start = perf_counter()
    result = work()
    end = perf_counter()
    assert result == (5003, 1009, 200, 1_000_000), result
    return end - start


print(min(seconds() for _ in range(3)))
