import statistics as st
from fractions import Fraction

for bad in (lambda: st.mean([]), lambda: st.median([]), lambda: st.mode([]), lambda: st.stdev([1]), lambda: st.variance([]), lambda: st.fmean([]),
            lambda: st.mean(["a"]), lambda: st.quantiles([1]), lambda: st.geometric_mean([0]), lambda: st.harmonic_mean([-1]),
            lambda: st.correlation([1], [1]), lambda: st.pstdev([]), lambda: st.quantiles([1, 2], n=0)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print(st.mean([Fraction(1, 2), Fraction(1, 3)]), st.mean([True, False]), st.mean([1, float("inf")]), st.multimode([]))
print(issubclass(st.StatisticsError, ValueError))
