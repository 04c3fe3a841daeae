import statistics as st
import random

random.seed(3)
sample = [random.gauss(10, 2) for _ in range(50)]
print(st.mean(sample), st.fmean(sample), st.median(sample), st.stdev(sample), st.variance(sample), st.pstdev(sample))
print(st.quantiles(sample, n=5), st.NormalDist.from_samples(sample), st.median_grouped([1, 1, 2, 3], interval=2))
a, b = sample[:25], sample[25:]
print(st.correlation(a, b), st.covariance(a, b), st.linear_regression(a, b))
from fractions import Fraction
print(st.mean([Fraction(1, 3), Fraction(1, 6)]), st.variance([Fraction(1, 2), 1]), st.mean([1, 2.5, Fraction(1, 2)]), st.pvariance([0, 0, 1]), st.harmonic_mean([1, 2, 4]), st.geometric_mean([1, 10, 100]))
