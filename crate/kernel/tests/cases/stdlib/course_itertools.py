from itertools import (accumulate, chain, combinations, combinations_with_replacement, count, cycle, dropwhile, filterfalse,
                       groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)
import operator
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2], operator.mul, initial=10)))
print(list(islice(count(5, 5), 4)), list(islice(cycle("ab"), 5)), list(repeat(0, 3)))
print(["".join(p) for p in permutations("abc", 2)], list(combinations(range(4), 3)))
print(list(combinations_with_replacement("ab", 2)), len(list(product(range(3), repeat=3))), list(product("ab", [1, 2])))
data = [("b", 2), ("a", 1), ("b", 3), ("a", 4)]
for key, group in groupby(sorted(data), key=lambda pair: pair[0]):
    print(key, [value for _, value in group])
print([(k, len(list(g))) for k, g in groupby("aaabbc")], list(pairwise("abcd")))
print(list(takewhile(lambda x: x < 3, range(6))), list(dropwhile(lambda x: x < 3, range(6))), list(filterfalse(str.isdigit, "a1b2")))
print(list(zip_longest([1, 2, 3], "ab", fillvalue="-")), list(starmap(pow, [(2, 3), (3, 2)])), list(chain([1], "ab", chain.from_iterable([[2], [3]]))))
a, b = tee(iter(range(3)))
print(list(a), list(b), sum(1 for _ in islice(range(100), 10, 50, 7)))
def chunks(iterable, size):
    it = iter(iterable)
    while piece := list(islice(it, size)):
        yield piece
print(list(chunks(range(7), 3)))
islice([1], -1)
