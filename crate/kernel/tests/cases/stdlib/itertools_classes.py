import itertools
from itertools import chain, count, cycle, islice, product, repeat, takewhile

print(count, type(count()), isinstance(chain([1]), chain), isinstance(repeat(1), repeat), repeat)
print(issubclass(islice, object), islice.__name__, islice.__module__, type(chain.from_iterable([])) is chain)
for make in (count, cycle, product, itertools.accumulate, itertools.groupby, itertools.starmap, itertools.zip_longest,
             itertools.pairwise, itertools.compress, itertools.dropwhile, itertools.filterfalse,
             itertools.permutations, itertools.combinations):
    print(make)


class Stepper(count):
    def __next__(self):
        return super().__next__() * 10


print(list(islice(Stepper(1), 3)))


class Limited(takewhile):
    pass


print(list(Limited(lambda x: x < 3, count())))
print(list(chain([1], (2,), "3")), list(chain.from_iterable(["ab", [1]])))
try:
    repeat()
except TypeError as e:
    print(type(e).__name__)
c = count(3)
next(c)
print(c, count(1, 2), count(0.5), repeat("x"), repeat(1, 3), count(2**70))
