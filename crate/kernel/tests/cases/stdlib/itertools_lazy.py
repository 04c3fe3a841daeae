from itertools import count, islice, takewhile, cycle, tee, chain, starmap

log = []
def noisy(n):
    for i in range(n):
        log.append(i)
        yield i

print(list(islice(noisy(100), 3)), log, next(x for x in count(1) if x * x > 50))
a, b = tee(noisy(3))
print(next(a), next(a), log[-2:], list(b), list(a))
print(list(takewhile(lambda p: p < 30, (n for n in count(2) if all(n % d for d in range(2, n))))), list(starmap(lambda a, b: a + b, zip("ab", "cd"))))
print(list(zip(range(3), cycle([True, False]))), list(chain(*[[1], [2, 3]], (4,))))
