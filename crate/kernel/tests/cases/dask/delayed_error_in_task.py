from dask import delayed

def fail(x):
    return 1 // x

a = delayed(fail)(0)
b = delayed(sum)([a, 1])
try:
    b.compute()
except ZeroDivisionError as e:
    print('caught', e)
print(delayed(fail)(1).compute())
b.compute()
