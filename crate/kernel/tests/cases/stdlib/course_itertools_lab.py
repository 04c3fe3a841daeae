from itertools import (accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle,
                       dropwhile, filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap,
                       takewhile, tee, zip_longest)
import operator
print(list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate(range(1, 6), operator.mul, initial=1)))
print(list(chain([1], "ab", {2: 3})), list(chain.from_iterable(["ab", "cd"])))
print(len(list(combinations(range(5), 3))), list(combinations("abc", 2)), list(combinations("ab", 3)))
print(list(permutations("abc", 2)), list(combinations_with_replacement("ab", 2)), list(product("ab", repeat=2)))
print(list(compress("abcdef", [1, 0, 1, 0, 1])), list(dropwhile(lambda x: x < 3, [1, 4, 1])))
print(list(takewhile(str.isdigit, "12a3")), list(filterfalse(None, [0, 1, "", "x"])), list(starmap(pow, [(2, 3), (3, 2)])))
people = [("Ada", "math"), ("Bob", "art"), ("Cy", "math"), ("Di", "art"), ("Ed", "math")]
for subject, group in groupby(sorted(people, key=operator.itemgetter(1)), key=operator.itemgetter(1)):
    print(subject, [name for name, _ in group])
print([(k, len(list(g))) for k, g in groupby("aaabccd")])
print(list(islice(count(10, -3), 4)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)), list(islice("abcdef", 1, None, 2)))
print(list(pairwise([1, 4, 9, 16])), list(zip_longest("abc", [1], fillvalue="-")))
a, b = tee(iter([1, 2, 3]))
next(b)
print(list(zip(a, b)))
def batched(items, n):
    it = iter(items)
    while batch := tuple(islice(it, n)):
        yield batch
print(list(batched("abcdefg", 3)))
def primes():
    seen = []
    for n in count(2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, seen)):
            seen.append(n)
            yield n
print(list(islice(primes(), 10)))
print(max(product(range(3), repeat=2), key=sum), sum(1 for _ in permutations(range(5))))
print(count(5), repeat(1, 2), repr(count(1, 2)), type(chain()).__name__, count(1.5))
for bad in (lambda: list(islice([1], -1)), lambda: list(combinations([1], -1)), lambda: list(product([1], repeat=-1)),
            lambda: list(accumulate(5)), lambda: count("a"), lambda: next(iter(groupby([]))), lambda: list(starmap(pow, [1]))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
