from bisect import bisect_left, bisect_right, insort

def index(a, x):
    i = bisect_left(a, x)
    return i if i != len(a) and a[i] == x else -1

def find_le(a, x):
    i = bisect_right(a, x)
    return a[i - 1] if i else None

a = [1, 4, 4, 9, 16]
print(index(a, 9), index(a, 5), find_le(a, 8), find_le(a, 0), bisect_right(a, 4) - bisect_left(a, 4))
words = []
for w in "the quick brown fox jumps over the lazy dog".split():
    insort(words, w)
print(words, bisect_left(words, "fox"), bisect_left([3, 2, 1], -2, key=lambda x: -x), bisect_left("aabbc", "b"), bisect_right((1, 2), 1.5))
