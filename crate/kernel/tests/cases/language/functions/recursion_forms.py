def fact(n): return 1 if n <= 1 else n * fact(n - 1)
def fib(n, memo={}):
    if n in memo: return memo[n]
    memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
def hanoi(n, a, b, c):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)
def flatten(x):
    return [z for y in x for z in flatten(y)] if isinstance(x, list) else [x]
def perms(xs):
    if not xs: return [[]]
    return [[x] + p for i, x in enumerate(xs) for p in perms(xs[:i] + xs[i + 1:])]
print(fact(25), fib(90), even(100), hanoi(2, "A", "B", "C"), flatten([1, [2, [3, []]]]), perms([1, 2, 3]))
def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
print(depth(900))
ack = lambda m, n: n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
print(ack(2, 3))
