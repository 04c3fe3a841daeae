def down(n):
    if n % 2:
        return down(n + 1)
    return sum(down(n + 1) for _ in range(1))
try:
    down(0)
except RecursionError as e:
    print("caught", type(e).__name__)
def fact(n):
    return n * fact(n - 1)
fact(10)
