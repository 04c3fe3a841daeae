def sieve(n):
    s = [True] * (n + 1)
    s[:2] = [False, False]
    for i in range(2, int(n ** .5) + 1):
        if s[i]: s[i * i::i] = [False] * len(s[i * i::i])
    return [i for i, p in enumerate(s) if p]
print(sieve(50))
def gcd(a, b):
    while b: a, b = b, a % b
    return a
print(gcd(48, 18), [n for n in range(1, 100) if sum(d for d in range(1, n) if n % d == 0) == n])
def collatz(n):
    out = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        out.append(n)
    return out
print(collatz(6), max(range(1, 30), key=lambda n: len(collatz(n))))
def factor(n):
    p, out = 2, []
    while n > 1:
        while n % p == 0:
            out.append(p)
            n //= p
        p += 1
    return out
print(factor(360), 2 ** 100 % 97, pow(3, 200, 13))
