def read(lines):
    for line in lines:
        yield line.strip()
def nonblank(lines):
    return (l for l in lines if l)
def number(lines):
    for i, l in enumerate(lines, 1):
        yield f"{i}: {l}"
print(list(number(nonblank(read([" a ", "", " b"])))))
def primes():
    sieve, n = {}, 2
    while True:
        if n not in sieve:
            yield n
            sieve[n * n] = [n]
        else:
            for p in sieve.pop(n):
                sieve.setdefault(p + n, []).append(p)
        n += 1
from itertools import islice, takewhile
print(list(islice(primes(), 10)), list(takewhile(lambda p: p < 20, primes())))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
print([next(f) for f in [fib()] for _ in range(8)])
def chunks(xs, n):
    for i in range(0, len(xs), n):
        yield xs[i:i + n]
print(list(chunks([1, 2, 3, 4, 5], 2)))
def window(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) > n: buf.pop(0)
        if len(buf) == n: yield tuple(buf)
print(list(window("abcd", 2)))
