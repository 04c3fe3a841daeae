from collections import Counter
c = Counter("abracadabra")
print(c, c.most_common(2), c["a"], c["zz"], len(c), sum(c.values()), c.total())
c.update("aaa")
c.subtract({"b": 5})
c["new"] += 2
print(c, sorted(c.elements()), dict(c))
print(Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3, b=1) - Counter(a=1, b=2), Counter(a=3, b=1) & Counter(a=1, b=2), Counter(a=3) | Counter(a=1, b=2))
print(Counter(), Counter([1, 2, 2]).most_common(), isinstance(c, dict), Counter("ab") == Counter("ba"))
words = "the cat the dog the end".split()
for word, n in Counter(words).most_common():
    print(word, n)
del c["nothing"]
print("a" in c, c.get("q"), c.copy() == c)
