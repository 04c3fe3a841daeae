from statistics import NormalDist

n = NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, n.cdf(115), n.pdf(100), n.inv_cdf(0.975), n.zscore(130))
print(NormalDist.from_samples([1, 2, 3, 4]), n + 5, n * 2, n - NormalDist(10, 8), -n, n == NormalDist(100, 15))
print(n.quantiles(4), n.overlap(NormalDist(110, 15)), NormalDist().inv_cdf(0.0001), NormalDist().inv_cdf(1e-20))
print(n.samples(2, seed=8))
