from dask import delayed

@delayed
def square(x):
    return x * x

total = delayed(sum)([square(i) for i in range(10)])
for name in ['threads', 'threading', 'sync', 'synchronous', 'single-threaded', 'THREADS', 'Sync']:
    print(name, total.compute(scheduler=name))
print(total.compute(num_workers=2), total.compute(scheduler='threads', num_workers=1))
