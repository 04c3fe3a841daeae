import math

for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.acos(2), lambda: math.exp(1000), lambda: math.factorial(1.5),
          lambda: math.comb(-1, 2), lambda: math.sqrt("x"), lambda: math.gcd(1.5, 2), lambda: math.floor(math.inf), lambda: math.isqrt(-1), lambda: math.dist([1], [1, 2]),
          lambda: math.log(10, 1), lambda: math.fmod(1, 0), lambda: math.pow(0, -1)):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
