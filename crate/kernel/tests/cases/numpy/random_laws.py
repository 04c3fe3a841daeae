# More distributions, number for number as NumPy draws them.
import numpy as np


def show(name, drawn):
    drawn = np.asarray(drawn)
    print(name, drawn.shape, drawn.dtype, np.round(drawn.ravel()[:4], 9))


for make in (lambda: np.random.default_rng(11), lambda: np.random.RandomState(11)):
    rng = make()
    print(type(rng).__name__)
    show('gamma', rng.gamma(2.5, 3.0, 6))
    show('gamma small', rng.gamma(0.3, size=6))
    show('gamma one', rng.gamma(1.0, 2.0, size=3))
    show('standard_gamma', rng.standard_gamma([0.5, 1.5, 9]))
    show('chisquare', rng.chisquare(3, 5))
    show('beta', rng.beta(2, 5, 5))
    show('beta small', rng.beta(0.5, 0.5, (2, 2)))
    show('standard_t', rng.standard_t(4, 5))
    show('f', rng.f(3, 7, 4))
    show('geometric', rng.geometric(0.5, 8))
    show('negative_binomial', rng.negative_binomial(3, 0.4, 5))
    show('lognormal', rng.lognormal(0.5, 0.25, 5))
    show('laplace', rng.laplace(1, 2, 6))
    show('gumbel', rng.gumbel(0, 2, 4))
    show('logistic', rng.logistic(1, 0.5, 4))
    show('rayleigh', rng.rayleigh(2, 4))
    show('weibull', rng.weibull(1.5, 4))
    show('pareto', rng.pareto(3, 4))
    show('power', rng.power(2, 4))
    show('standard_cauchy', rng.standard_cauchy(4))
    show('triangular', rng.triangular(-1, 0, 2, 5))
    show('multinomial', rng.multinomial(10, [0.2, 0.3, 0.5], size=3))
    show('dirichlet', rng.dirichlet([1, 2, 3], 2))
    print(type(rng.gamma(2)).__name__, type(rng.lognormal()).__name__, type(rng.geometric(0.4)).__name__)
    drawn = rng.multivariate_normal([1, 2], [[1, 0.5], [0.5, 2]], 4000)
    print(drawn.shape, np.allclose(drawn.mean(axis=0), [1, 2], atol=0.15), np.allclose(np.cov(drawn.T), [[1, 0.5], [0.5, 2]], atol=0.2))
rng = np.random.default_rng(5)
show('geometric rare', rng.geometric(0.01, 6))
show('cholesky', rng.multivariate_normal([0, 0], [[2, 1], [1, 2]], 3, method='cholesky'))
np.random.seed(3)
print(round(np.random.gamma(2), 9), np.random.beta(1, 2, 2).round(9), np.random.laplace(size=2).round(9), np.random.lognormal(size=1).round(9))


def tell(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


tell(lambda: rng.gamma(-1))
tell(lambda: rng.beta(0, 1))
tell(lambda: rng.triangular(3, 2, 1))
tell(lambda: rng.geometric(0))
tell(lambda: rng.multinomial(3, [0.9, 0.9, 0.1]))
tell(lambda: rng.multivariate_normal([0, 0], [[1, 0]]))
tell(lambda: rng.weibull(-1))
