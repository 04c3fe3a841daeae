import numbers
from fractions import Fraction

for v in (1, True, 1.5, 1j, Fraction(1, 2), "x"):
    print(v, [c.__name__ for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral) if isinstance(v, c)])
print(issubclass(int, numbers.Integral), issubclass(numbers.Integral, numbers.Real), issubclass(str, numbers.Number))
