from joblib import Parallel, delayed
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(Parallel(n_jobs=2)(delayed(fib)(n) for n in (5, 10, 15)))
def is_even(n):
    return True if n == 0 else is_odd(n - 1)
def is_odd(n):
    return False if n == 0 else is_even(n - 1)
print(Parallel(n_jobs=2)(delayed(is_even)(n) for n in range(5)))
def local():
    def gcd(a, b):
        return a if b == 0 else gcd(b, a % b)
    return gcd
print(Parallel(n_jobs=2)(delayed(local())(12, n) for n in (8, 9, 18)))
def ping_pong():
    def ping(n):
        return ["ping"] + pong(n - 1) if n else []
    def pong(n):
        return ["pong"] + ping(n - 1) if n else []
    return ping
print(Parallel(n_jobs=2)(delayed(ping_pong())(n) for n in range(4)))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(Parallel(n_jobs=2)(delayed(fact)(n) for n in (3, 20, 30)))
def hanoi(n, a="A", b="B", c="C"):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(Parallel(n_jobs=2)(delayed(hanoi)(n) for n in range(6)))
