import statistics as st

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(data), st.median(data), st.mode(data), st.pstdev(data), st.pvariance(data), st.stdev(data), st.variance(data))
print(st.mean([1, 2]), st.mean([1.5, 2.5, 4]), st.fmean([1, 2, 4]), st.median([1, 2, 3]), st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]))
print(st.geometric_mean([54, 24, 36]), st.harmonic_mean([40, 60]), st.multimode("aabbc"), st.mode(["red", "blue", "red"]))
print(st.quantiles([1, 2, 3, 4, 5]), st.quantiles(range(1, 11), n=10), st.quantiles([1, 2, 3, 4], method="inclusive"))
print(st.correlation([1, 2, 3], [2, 4, 6]), st.covariance([1, 2, 3], [1, 5, 7]), st.linear_regression([1, 2, 3], [2, 4, 6.5]))
print(st.mean([0.1] * 10), st.stdev([0.1, 0.2, 0.3]), st.pvariance([0.1, 0.2, 0.3]), st.mean([10**20, 1, -10**20]), st.variance([1e10, 1e10 + 1]))
print(st.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), st.fmean([1, 2], weights=[3, 1]), st.variance([1, 2, 3], xbar=2))
