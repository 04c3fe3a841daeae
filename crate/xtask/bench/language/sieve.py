"""Primes: a sieve over a list, and trial division."""

from time import perf_counter


def sieve(limit):
    prime = [True] * (limit + 1)
    prime[0] = prime[1] = False
    for n in range(2, int(limit**0.5) + 1):
        if prime[n]:
            for multiple in range(n * n, limit + 1, n):
                prime[multiple] = False
    return [n for n, is_prime in enumerate(prime) if is_prime]


def is_prime(n):
    if n < 2:
        return False
    divisor = 2
    while divisor * divisor <= n:
        if n % divisor == 0:
            return False
        divisor += 1
    return True


def work():
    return len(sieve(200_000)), sum(1 for n in range(6_000) if is_prime(n))


def seconds():
    start = perf_counter()
    result = work()
    end = perf_counter()
    assert result == EXPECTED, result
    return end - start


EXPECTED = (17984, 783)
print(min(seconds() for _ in range(5)))
