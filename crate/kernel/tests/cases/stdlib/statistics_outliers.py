import statistics as st

data = [10.2, 9.8, 10.1, 10.4, 9.9, 25.0, 10.0, 9.7]
mean, sd = st.mean(data), st.stdev(data)
print([x for x in data if abs(x - mean) > 2 * sd], round(mean, 4), round(sd, 4), st.median(data))
q1, q2, q3 = st.quantiles(data, n=4)
print(q1, q2, q3, [x for x in data if not q1 - 1.5 * (q3 - q1) <= x <= q3 + 1.5 * (q3 - q1)])
z = [round((x - mean) / sd, 3) for x in data]
print(z, round(st.pstdev(z), 6), st.NormalDist(mean, sd).cdf(25.0), round(st.NormalDist().inv_cdf(0.95), 6))
