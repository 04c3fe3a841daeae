words = ["pear", "Apple", "fig", "banana", "kiwi"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True))
people = [("Ann", 31), ("Bob", 25), ("Cem", 31), ("Dan", 25)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people, key=lambda p: (-p[1], p[0])))
xs = [3.5, -1.0, 2, 10**20, True, 0]
xs.sort()
print(xs)
xs.sort(reverse=True)
print(xs)
print(sorted("hello"), sorted({"b": 1, "a": 2}), sorted((3, 1, 2)), sorted([[2, 1], [1, 5], [1]]))
big = [(i * 7919) % 1009 for i in range(300)]
print(sorted(big) == sorted(big, key=lambda x: x), sorted(big)[:5], sorted(big, reverse=True)[:5])
print(sorted([(x % 3, x) for x in big])[:4], sorted(big, key=lambda x: x % 3)[:6])
print(sorted([0.0, -0.0, 0]), sorted([-0.0, 0.0]))
