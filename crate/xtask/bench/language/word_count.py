"""Counting words: a dict, a Counter, a defaultdict, and the most frequent ones."""

from collections import Counter, defaultdict
from time import perf_counter


def make_text(count):
    seed, words = 42, []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        words.append("word" + str(seed % 977) + (", " if seed % 11 == 0 else ""))
    return " ".join(words)


TEXT = make_text(20_000)


def work():
    counts = {}
    for word in TEXT.split():
        word = word.strip(",.").lower()
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
    top = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:4]
    counter = Counter(TEXT.replace(",", " ").split())
    by_length = defaultdict(list)
    for word in counter:
        by_length[len(word)].append(word)
    letters = defaultdict(int)
    for letter in TEXT[:60_000]:
        letters[letter] += 1
    return top, counter.most_common(3), {n: len(words) for n, words in by_length.items()}, letters["w"]


def seconds():
    start = perf_counter()
    result = work()
    end = perf_counter()
    assert result == EXPECTED, result
    return end - start


EXPECTED = ([('word834', 34), ('word94', 33), ('word120', 32), ('word141', 32)], [('word834', 34), ('word94', 33), ('word161', 32)], {7: 877, 6: 90, 5: 10}, 7439)
print(min(seconds() for _ in range(5)))
