import math

def pi_leibniz(n):
    return 4 * sum((-1) ** k / (2 * k + 1) for k in range(n))

def e_series(n):
    return sum(1 / math.factorial(k) for k in range(n))

print(pi_leibniz(1000), e_series(18), math.isclose(e_series(18), math.e), math.fsum([1e100, 1, -1e100]), sum([1e100, 1, -1e100]))
print([math.gcd(a, 36) for a in (8, 27, 35)], math.lcm(2, 3, 4), [math.comb(5, k) for k in range(6)], math.isqrt(10**20), math.floor(math.log2(10**6)))
print(math.degrees(math.atan2(1, 1)), math.hypot(1, 2, 2), round(math.sin(math.pi), 15), math.cos(0), math.modf(-2.5), math.ldexp(0.5, 3), math.prod(range(1, 6), start=2))
