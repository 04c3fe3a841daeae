from collections import Counter

c = Counter("mississippi")
print(c, c.most_common(2), c["s"], c["z"], sorted(c.elements())[:4], c.total(), len(c))
c.update("miss")
c.subtract({"i": 3})
print(c, c + Counter(s=1), c - Counter(s=5, p=1), c & Counter(s=2, q=1), c | Counter(z=9))
print(Counter(a=3, b=0, c=-2) + Counter(), -Counter(a=-2, b=1) if hasattr(Counter, "__neg__") else "-", Counter({"a": 1}) == Counter(a=1), Counter(a=1) <= Counter(a=2) if hasattr(Counter, "__le__") else "-")
words = "the cat and the hat and the bat".split()
print(Counter(words).most_common(), Counter(map(len, words)), dict(Counter(w[0] for w in words)))
del c["m"]
print("m" in c, Counter(), Counter([1, 1, 2.0, "x"]), Counter(dict(a=2)).copy())
