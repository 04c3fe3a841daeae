def steps(n):
    count = 0
    while n != 1:
        n = 3 * n + 1 if n % 2 else n // 2
        count += 1
    return count


print(max((steps(n), n) for n in range(1, 300)))
print(steps(2 ** 80 - 1))


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


print(fibonacci(300))
print(sum(int(digit) for digit in str(2 ** 1000)))


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


print(gcd(fibonacci(120), fibonacci(90)) == fibonacci(30))


def sqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x:
        x, y = y, (y + n // y) // 2
    return x


print(sqrt(2 * 10 ** 100))
