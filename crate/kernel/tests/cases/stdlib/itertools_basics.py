import itertools
from itertools import islice, count, cycle, repeat, chain, product, permutations, combinations
print(list(islice(count(10, 3), 4)), list(islice(cycle("ab"), 5)), list(repeat(7, 3)), list(islice(count(0.5, 0.25), 3)))
print(list(chain([1], "ab", (2,))), list(chain.from_iterable([[1, 2], [3]])), list(islice("abcdefg", 2, None, 2)), list(islice("abc", 2)))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=3))[3], len(list(product())))
print(list(permutations([1, 2, 3])), list(permutations("abc", 2)), list(permutations([1], 2)))
print(list(combinations("abcd", 2)), list(itertools.combinations_with_replacement("ab", 2)), list(combinations([1], 0)))
print(list(itertools.accumulate([1, 2, 3, 4])), list(itertools.accumulate([3, 1, 2], max)), list(itertools.accumulate([1, 2], initial=10)))
print([(k, list(g)) for k, g in itertools.groupby("aaabbc")], [(k, len(list(g))) for k, g in itertools.groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
print(list(itertools.takewhile(lambda x: x < 3, [1, 2, 5, 1])), list(itertools.dropwhile(lambda x: x < 3, [1, 2, 5, 1])), list(itertools.filterfalse(lambda x: x % 2, range(6))))
print(list(itertools.starmap(pow, [(2, 3), (3, 2)])), list(itertools.zip_longest("abc", [1], fillvalue="-")), list(itertools.compress("abcd", [1, 0, 1, 0])), list(itertools.pairwise([1, 2, 3])))
a, b = itertools.tee([1, 2, 3])
print(next(a), next(a), list(b), list(a))
groups = itertools.groupby([1, 1, 2])
k, g = next(groups)
k2, g2 = next(groups)
print(k, k2, list(g), list(g2), type(count()), type(chain()).__name__)
try:
    islice([1], -1)
except ValueError as error:
    print(error)
combinations([1, 2], -1)
