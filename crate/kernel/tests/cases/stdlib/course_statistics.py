import statistics as st, math
data = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(data), st.median(data), st.mode(data), st.multimode("aabb"), st.pstdev(data), st.pvariance(data))
print(round(st.stdev(data), 6), st.quantiles(data, n=4), st.median_low(data), st.median_high([1, 3]), st.fmean(data))
print(round(st.geometric_mean([1, 10, 100]), 6), round(st.harmonic_mean([40, 60]), 6), st.correlation([1, 2, 3], [2, 4, 6.0]))
print(st.linear_regression([1, 2, 3], [2, 4, 6]), round(st.covariance([1, 2, 3], [3, 5, 7]), 6))
n = st.NormalDist(10, 2)
print(n.mean, n.stdev, round(n.cdf(12), 6), round(n.inv_cdf(0.9), 6), n + 5, n * 2)
print(math.sqrt(2), math.factorial(10), math.gcd(12, 18), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2), math.hypot(3, 4))
print(math.floor(-2.5), math.ceil(2.1), math.trunc(-2.7), round(2.5), round(3.5), round(-1.237, 2), math.fsum([0.1] * 10))
print(math.degrees(math.pi), math.log(8, 2), math.log10(1000), math.log1p(0), math.exp(1), math.isinf(math.inf), math.nan == math.nan)
print(math.prod([1, 2, 3]), math.isqrt(17), math.copysign(3, -0.0), math.modf(2.5), math.frexp(8), math.dist([0, 0], [3, 4]))
st.mean([])
