import dask

@dask.delayed
def steps(n):
    count = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        count += 1
    return count

lengths = [steps(n) for n in range(1, 20)]
best = dask.delayed(max)(lengths)
print(best.compute(), dask.compute(*lengths)[:5])
