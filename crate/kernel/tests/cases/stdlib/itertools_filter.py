from itertools import compress, dropwhile, takewhile, filterfalse, islice, starmap, pairwise

print(list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])), list(dropwhile(lambda x: x < 5, [1, 4, 6, 4, 1])), list(takewhile(str.isalpha, "ab1c")))
print(list(filterfalse(lambda x: x % 2, range(6))), list(starmap(pow, [(2, 5), (3, 2)])), list(pairwise("ABCD")), list(pairwise([1])))
print(list(islice("ABCDEFG", 2)), list(islice("ABCDEFG", 2, 4)), list(islice("ABCDEFG", 2, None)), list(islice("ABCDEFG", 0, None, 2)))
try:
    islice("abc", -1)
except ValueError as error:
    print(error)
