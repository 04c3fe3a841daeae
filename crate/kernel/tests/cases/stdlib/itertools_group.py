from itertools import groupby, zip_longest, tee, chain

data = [("fruit", "apple"), ("fruit", "pear"), ("veg", "leek"), ("fruit", "fig")]
for key, group in groupby(data, key=lambda x: x[0]):
    print(key, [name for _, name in group])
print([(k, len(list(g))) for k, g in groupby("AAABBA")], [k for k, _ in groupby([1, 1, 2])])
print(list(zip_longest("abc", [1], fillvalue="-")), list(zip_longest([1, 2], "a")))
a, b = tee([1, 2, 3])
print(list(a), list(b), list(zip([1, 2], "ab")), {k: list(g) for k, g in groupby(sorted("banana"))})
