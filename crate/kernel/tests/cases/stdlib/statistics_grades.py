import statistics as st

grades = {"ann": [5, 4.5, 6], "bob": [3, 4, 4.5], "cy": [6, 6, 5.5]}
for name, values in grades.items():
    print(name, round(st.mean(values), 2), st.median(values), round(st.stdev(values), 3), round(st.pvariance(values), 3))
everything = [g for values in grades.values() for g in values]
print(st.mode(everything), sorted(st.multimode(everything)), st.quantiles(everything, n=4), round(st.fmean(everything), 3))
x, y = [1, 2, 3, 4, 5], [2.1, 3.9, 6.2, 7.8, 10.1]
slope, intercept = st.linear_regression(x, y)
print(round(slope, 6), round(intercept, 6), round(st.correlation(x, y), 6), round(st.covariance(x, y), 6))
print(st.median(["b", "a", "c"]) if False else st.median_low(["b", "a", "c"]), st.mean(range(1, 101)), st.pstdev(range(10)), st.variance([1.5, 2.5, 4]))
