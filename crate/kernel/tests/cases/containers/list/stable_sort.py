people = [("ann", 31), ("bob", 17), ("cy", 31), ("dee", 17), ("eve", 5)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people, key=lambda p: (-p[1], p[0]), reverse=False))
by_name = sorted(people, key=lambda p: p[0], reverse=True)
print(sorted(by_name, key=lambda p: p[1]))

class Version:
    def __init__(self, text):
        self.parts = [int(p) for p in text.split(".")]

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))

versions = [Version(t) for t in ("1.10", "1.9", "1.2.3", "0.9", "1.10.0")]
print(sorted(versions), max(versions), min(versions), sorted(versions, reverse=True))
calls = []
print(sorted([3, 1, 2], key=lambda n: calls.append(n) or -n), calls)
print(sorted([1, True, 0, False]), sorted([0.0, -0.0, 0]), sorted("bca", reverse=True), sorted([[2], [1, 5], []]), sorted({3: 1, 1: 2}), sorted([]), sorted([True, 0.5, -1]))
data = [(i * 7919) % 101 for i in range(300)]
print(sorted(data) == sorted(data, reverse=True)[::-1], sorted(data)[:10], sorted(range(10), key=lambda n: n % 3))
