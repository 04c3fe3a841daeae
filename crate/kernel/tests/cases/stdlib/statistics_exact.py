import statistics as st
from fractions import Fraction

print(st.mean([3, 4]), st.mean([1, 2, 3]), st.mean([0.1, 0.2, 0.3]), st.mean([1e16, 1.0, -1e16]), st.mean([10**30, 10**30 + 2]))
print(st.variance([1, 2, 3, 4]), st.variance([0.1, 0.1, 0.1]), st.pvariance([1, 1]), st.stdev([2, 4]), st.pstdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]))
print(st.median([1]), st.median([2, 1]), st.median([3, 1, 2]), st.median([1.5, 2.5]), st.mode("hello"), st.multimode([1, 2]), st.median_high([1, 2]))
print(st.quantiles([1, 2], n=2), st.quantiles([5, 1, 3], n=4, method="inclusive"), st.fmean([1, 2, 3], [0, 0, 1]), st.harmonic_mean([2.5, 3, 10]), st.harmonic_mean([40, 60], weights=[5, 30]))
