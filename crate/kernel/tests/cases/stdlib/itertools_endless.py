from itertools import count, cycle, repeat, islice, accumulate, takewhile
import operator

print(list(islice(count(5, 3), 4)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)), list(islice(count(0.5, 0.25), 3)))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2, 3], operator.mul, initial=10)))
print(list(takewhile(lambda x: x < 20, count(0, 7))), list(map(pow, range(5), repeat(2))), next(count()))
