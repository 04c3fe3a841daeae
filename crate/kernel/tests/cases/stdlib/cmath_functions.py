# Complex numbers of a first course: roots, polar form, Euler's formula, and each function on both sides of its cut.
import cmath
import math


def solve(a, b, c):
    root = cmath.sqrt(b * b - 4 * a * c)
    return (-b + root) / (2 * a), (-b - root) / (2 * a)


print(solve(1, -3, 2), solve(1, 2, 5), solve(1, 0, 1))
z = 3 + 4j
print(abs(z), cmath.phase(z), cmath.polar(z), cmath.rect(5, 0.9272952180016122), cmath.polar(-1))
print(cmath.exp(1j * cmath.pi), cmath.exp(0), cmath.e, cmath.tau)
print([cmath.rect(1, 2 * math.pi * k / 5) for k in range(5)])
functions = ["sqrt", "exp", "log", "log10", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh",
             "asinh", "acosh", "atanh"]
points = [1 + 2j, -0.5 + 0.25j, 2, -2, 0.5j, complex(-1.5, -0.0), complex(-1.5, 0.0), 1e-3 - 1e-3j, 30 - 40j, 0.71 + 0.7j]
for name in functions:
    f = getattr(cmath, name)
    for point in points:
        value = f(point)
        print(name, point, f"{value.real:.14g} {value.imag:.14g}")
print(cmath.sqrt(-1), cmath.sqrt(complex(-4, -0.0)), cmath.sqrt(5e-324), cmath.sqrt(1e308 + 1e308j))
print(cmath.log(-1), cmath.log(8, 2), cmath.log(1e300 + 1e300j).real)
print(cmath.isclose(1 + 1e-12j, 1), cmath.isclose(1, 1.1), cmath.isclose(1, 1.1, rel_tol=0.2), cmath.isnan(cmath.nanj))
print(cmath.isinf(cmath.infj), cmath.isfinite(1j), cmath.inf, cmath.nan)
print(cmath.sqrt(complex("inf")), cmath.sqrt(complex("-inf+1j")), cmath.log(complex("-inf")), cmath.exp(complex("-inf")))
for call in (lambda: cmath.log(0), lambda: cmath.atanh(1), lambda: cmath.exp(800), lambda: cmath.sqrt("1"),
             lambda: cmath.rect(1, math.inf), lambda: cmath.cosh(1000), lambda: cmath.isclose(1, 1, rel_tol=-1)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
