import statistics as st
from fractions import Fraction
from decimal import Decimal
data = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(data), st.median(data), st.mode(data), st.multimode("aabbc"), st.pstdev(data), st.pvariance(data), st.variance(data))
print(st.stdev(data), st.fmean(data), st.fmean([1, 2, 3], weights=[1, 1, 2]), st.geometric_mean([1, 2, 4]), st.harmonic_mean([40, 60]))
print(st.harmonic_mean([40, 60], weights=[5, 30]), st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), st.median_grouped([1, 2, 2, 3, 4]))
print(st.quantiles(range(1, 12)), st.quantiles(data, n=10, method="inclusive"), st.quantiles(data, n=3))
print(st.mean([Fraction(1, 2), Fraction(1, 3)]), st.mean([Decimal("0.5"), Decimal("0.75")]), st.variance([Fraction(1), Fraction(2)]))
x, y = [1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 1, 2, 3, 1, 2, 3]
print(st.covariance(x, y), st.correlation(x, x), st.correlation(x, y), st.linear_regression(x, [2 * v + 1 for v in x]))
print(st.linear_regression(x, [3 * v for v in x], proportional=True))
n = st.NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, n.cdf(115), n.pdf(100), n.inv_cdf(0.975), n.zscore(130), n.quantiles(4))
print(n + 5, n * 2, n + st.NormalDist(5, 8), n.overlap(st.NormalDist(110, 15)), st.NormalDist.from_samples(data), n == st.NormalDist(100, 15))
print(st.NormalDist(0, 1).samples(3, seed=7))
for bad in (lambda: st.mean([]), lambda: st.mode([]), lambda: st.stdev([1]), lambda: st.median([]), lambda: st.quantiles([1]),
            lambda: st.geometric_mean([0]), lambda: st.harmonic_mean([-1]), lambda: st.mean(["a"]), lambda: st.correlation([1], [2]),
            lambda: st.covariance([1, 2], [1]), lambda: st.NormalDist(0, -1), lambda: st.linear_regression([1, 1], [2, 3]),
            lambda: st.fmean([]), lambda: st.quantiles(data, n=0), lambda: st.correlation([1, 1], [1, 2]), lambda: n.inv_cdf(1.5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
