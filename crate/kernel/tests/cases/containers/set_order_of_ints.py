print({3, 1, 2}, set([5, 0, 9, 3]), {1, 2} | {0}, set(range(10)) - {3, 4})
print(set([10, 20, 30, 40]), {-1, -2, 5}, set([100, 7, 64, 32]))
print([x for x in {8, 16, 3}], frozenset([2, 1]), set(x * x % 17 for x in range(20)))
