print({10, 20, 30, 40, 50}, set([10, 20, 30, 40, 50]), {100, 7, 64, 32}, {3.5, 1, -2, 2**70, 0.25}, {(1, 2), (0, 0), (2, 1), (5, 5)}, {-1, -2, -3})
numbers = set(range(20))
for n in range(15):
    numbers.discard(n)
numbers.update([33, 1])
print(numbers, numbers.copy(), set(numbers), frozenset(numbers), list(numbers))
a, b = {10, 21, 32, 43, 54, 65}, {32, 54, 76, 98, 120}
print(a | b, a & b, a - b, a ^ b, b | a, b - a, b ^ a)
print(a.union([7, 200], b), a.intersection([65, 10, 5]), a.difference([10], b), a.symmetric_difference([10, 11, 300]))
a |= {300, 500}
print(a)
a &= set(range(0, 400, 10)) | {21, 43}
print(a)
a ^= {21, 1000}
print(a)
a -= {1000, 10}
print(a)
a = {77, 5, 130, 41, 9}
print(a, [a.pop() for _ in range(3)], a)
a.clear()
a.update({99: 1, 12: 2}, (5, 77))
print(a, {x * x for x in range(12)}, {n % 7 * 100 for n in range(30)}, sum({0.1, 0.2, 0.3}))
seen = set()
for n in [88, 17, 5, 64, 33, 2, 90, 41, 128, 77, 256, 13]:
    seen.add(n)
    print(seen)
for n in list(seen)[::2]:
    seen.remove(n)
print(seen, {*seen, 1000, 7}, sorted(seen), max(seen), next(iter(seen)))
