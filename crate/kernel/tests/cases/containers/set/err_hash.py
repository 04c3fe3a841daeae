print(hash(frozenset({1, 2})) == hash(frozenset({2, 1})))
hash({1, 2})
