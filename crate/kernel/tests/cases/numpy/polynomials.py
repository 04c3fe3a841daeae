# Polynomials, old and new.
import numpy as np
p = np.poly1d([1, -6, 11, -6])
print(p, repr(p), p(2), p.roots.round(8), p.coeffs, p.order, p[0], len(p))
print(p + 1, p * p, p - p, -p, p ** 2)
print((p / np.poly1d([1, -1]))[0], p.deriv(), p.integ(), p.deriv(2)(1), np.poly1d([1, 2], True))
print(np.polyval([2, 0, 1], 3), np.polyval([1, 1], [0, 1, 2]), np.polyval(p, 0.5))
print(np.polyadd([1, 2], [3, 0, 0]), np.polysub([1, 2], [1, 1]), np.polymul([1, 2], [1, 3]), np.polydiv([1, 3, 2], [1, 1]), np.polyder([1, 2, 3, 4], 2), np.polyint([6, 2], k=5))
print(np.roots([1, 0, -1]), np.roots([1, 0, 1]), np.roots([2, -4]), np.roots([0, 0, 1, -3]), np.roots([1, 2, 0, 0]), np.roots([]), np.poly([[2, 0], [0, 3]]), np.poly([1, 1]))
print(np.polyfit([0, 1, 2, 3], [0, 1, 4, 9], 2).round(8) + 0, np.polyfit([1, 2, 3], [[1, 2], [2, 4], [3, 6]], 1).round(8) + 0)
fit, residuals, rank, singular, rcond = np.polyfit(np.arange(6), [1, 3, 2, 5, 7, 8], 1, full=True)
print(fit.round(6), residuals.round(6), rank, singular.round(6), rcond)
coefs, cov = np.polyfit(np.arange(6), [1, 3, 2, 5, 7, 8], 1, cov=True)
print(coefs.round(6), cov.round(6))
from numpy.polynomial import Polynomial
q = Polynomial([1, 2, 3])
print(q, repr(q), q(2), q.coef, q.degree(), q.deriv(), q.integ(), q.roots())
print(q + q, q * 2, q ** 2, q - 1, q // Polynomial([1, 1]), q % Polynomial([1, 1]))
r = Polynomial.fit([0, 1, 2, 3], [1, 3, 7, 13], 2)
print(r.convert().coef.round(6), r(1.5).round(6), r.domain, Polynomial.fromroots([1, 2]).coef)
from numpy.polynomial import polynomial as P
print(P.polyval(2, [1, 2, 3]), P.polyadd([1, 2], [1]), P.polymul([1, 1], [1, -1]), P.polyfit([0, 1, 2], [1, 3, 5], 1).round(8), P.polyroots([2, -3, 1]), P.polyder([1, 2, 3]), P.polyint([1, 2]))
print(np.vander([1, 2, 3], 3), np.trapezoid(p(np.linspace(0, 1, 5)), dx=0.25), p == np.poly1d([1, -6, 11, -6]), np.poly1d([0, 0, 3]), np.poly1d([1, 2], variable='z'))
