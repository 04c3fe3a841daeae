from itertools import product, permutations, combinations, combinations_with_replacement, chain

print(list(product("ab", [1, 2])), len(list(product(range(3), repeat=3))), list(product()))
print(["".join(p) for p in permutations("abc")], list(permutations([1, 2, 3], 2)), list(permutations("a", 2)))
print(["".join(c) for c in combinations("abcd", 2)], list(combinations_with_replacement("ab", 2)), list(combinations([], 0)))
print(list(chain([1], (2, 3), "ab")), list(chain.from_iterable([[1], [2, 3]])), sum(1 for _ in combinations(range(20), 5)))
