from itertools import islice, tee, zip_longest, accumulate, chain, groupby

def windows(xs, n):
    its = tee(xs, n)
    for i, it in enumerate(its):
        next(islice(it, i, i), None)
    return zip(*its)

print(list(windows("abcde", 3)), list(zip_longest(*[iter("abcdefg")] * 3, fillvalue="-")))
runs = [(k, sum(1 for _ in g)) for k, g in groupby("aaabccd")]
print(runs, "".join(k * n for k, n in runs), list(accumulate([3, 1, 4, 1, 5], min)), list(accumulate("abc")))
print(list(chain.from_iterable(zip("abc", [1, 2, 3]))), list(islice(chain([1], iter(range(10))), 2, 6)))
