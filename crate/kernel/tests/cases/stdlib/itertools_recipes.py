from itertools import islice, chain, repeat, cycle, count, combinations, tee

def batched(iterable, n):
    it = iter(iterable)
    while batch := tuple(islice(it, n)):
        yield batch

def roundrobin(*iterables):
    active = len(iterables)
    nexts = cycle(iter(it).__next__ for it in iterables)
    while active:
        try:
            for next_ in nexts:
                yield next_()
        except StopIteration:
            active -= 1
            nexts = cycle(islice(nexts, active))

def powerset(items):
    items = list(items)
    return chain.from_iterable(combinations(items, r) for r in range(len(items) + 1))

def sieve(n):
    flags = [True] * n
    for p in range(2, int(n ** 0.5) + 1):
        if flags[p]:
            for m in range(p * p, n, p):
                flags[m] = False
    return [i for i in range(2, n) if flags[i]]

print(list(batched("ABCDEFG", 3)), list(roundrobin("ABC", "D", "EF")), list(powerset([1, 2, 3])), sieve(50))
