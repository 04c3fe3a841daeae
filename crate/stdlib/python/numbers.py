"""The numeric tower: abstract classes of numbers."""

from abc import ABC as _ABC

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


class Number(_ABC):
    """Any number."""

    __hash__ = None


class Complex(Number):
    """Numbers with a real and an imaginary part."""


class Real(Complex):
    """Numbers on a line."""


class Rational(Real):
    """Numbers with a numerator and a denominator."""


class Integral(Rational):
    """Whole numbers."""


Complex.register(complex)
Real.register(float)
Integral.register(int)
