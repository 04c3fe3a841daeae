import math
from math import sqrt, pi
print(sqrt(2), pi, math.e, math.tau, math.inf, math.nan, math.floor(2.7), math.ceil(2.1), math.floor(-2.5), math.trunc(-2.7))
print(math.factorial(20), math.factorial(25), math.gcd(12, 18, 8), math.lcm(4, 6), math.gcd(), math.comb(5, 2), math.perm(5, 2), math.perm(4), math.isqrt(17))
print(math.pow(2, 0.5), math.exp(1), math.log(10), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(1e-10), math.expm1(1e-10))
print(math.sin(1), math.cos(1), math.tan(1), math.asin(0.5), math.acos(0.5), math.atan(1), math.atan2(1, -1), math.degrees(pi), math.radians(180))
print(math.hypot(3, 4), math.hypot(1, 2, 3), math.dist([0, 0], [1, 1]), math.fabs(-2), math.copysign(1, -0.0), math.fmod(-7, 3), math.remainder(7, 4), math.modf(2.5), math.frexp(8), math.ldexp(0.5, 4))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.fsum([0.1] * 10), math.prod([1, 2, 3]), math.prod([], start=5))
print(math.cbrt(8), math.exp2(3), math.sinh(1), math.cosh(1), math.tanh(1), math.asinh(1), math.acosh(2), math.atanh(0.5), math.ulp(1.0), math.nextafter(1, 2))
print(math.gamma(5), math.gamma(0.5), math.lgamma(10), math.erf(0.5), math.erfc(0.5), math.comb(100, 50), math.log(10**400), math.factorial(0))
