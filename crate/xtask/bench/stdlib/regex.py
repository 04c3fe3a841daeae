"""A million words through `re`: findall, sub with groups, a split."""

import re
from time import perf_counter

TEXT = " ".join([f"user{i}@host{i % 97}.org, 2024-0{i % 9 + 1}-1{i % 9}" for i in range(250_000)])


def work():
    words = re.findall(r"\w+", TEXT)
    mails = re.findall(r"[\w.]+@[\w.]+\.\w+", TEXT)
    swapped = re.sub(r"(\d{4})-(\d\d)-(\d\d)", r"\3.\2.\1", TEXT)
    parts = re.split(r",\s*", TEXT)
    return len(words), len(mails), swapped[-10:], len(parts)


def seconds():
    start = perf_counter()
    result = work()
    end = perf_counter()
    assert result == EXPECTED, result
    return end - start


EXPECTED = (1500000, 250000, "16.07.2024", 250001)
print(min(seconds() for _ in range(3)))
