import math

print(math.sqrt(2), math.pow(2, 0.5), math.exp(1), math.log(10), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(1e-10))
print(math.sin(1), math.cos(1), math.tan(1), math.asin(0.5), math.atan2(1, -1), math.sinh(1), math.degrees(math.pi), math.radians(180))
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.7), math.fabs(-3), math.fmod(-7, 3), math.remainder(7, 4), math.modf(3.25), math.frexp(8.5))
print(math.factorial(20), math.comb(10, 3), math.perm(5, 2), math.gcd(12, 18, 30), math.lcm(4, 6), math.isqrt(99), math.prod([1, 2, 3, 4]))
print(math.hypot(3, 4), math.dist([0, 0], [3, 4]), math.fsum([0.1] * 10), math.isclose(0.1 + 0.2, 0.3), math.copysign(1, -0.0), math.gamma(5), math.erf(1))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.tau, math.e, math.ulp(1.0), math.nextafter(1, 2), math.exp2(3))
